// 流程方案: the stages through which applications of one matter go, level by level.
import type { Post } from '../../kernel/actor.ts'
import type { Stage, StageKind, StagePlan } from '../plan-types.ts'
import { statusOfStage } from './statuses.ts'

/** The stage with this number, null when the plan has none. */
export function stageAt(plan: StagePlan, number: number): Stage | null {
  return plan.stages.find((stage) => stage.number === number) ?? null
}

/** The stage after this one; after a parallel group, the one behind all of it. */
export function nextStage(plan: StagePlan, number: number): Stage | null {
  const last = groupOf(plan, number).at(-1)?.number ?? number
  return plan.stages.find((stage) => stage.number > last) ?? null
}

/** 并行: the stages worked at the same time as this one, itself among them. */
export function groupOf(plan: StagePlan, number: number): readonly Stage[] {
  const stage = stageAt(plan, number)
  if (stage === null) return []
  if (stage.parallel === undefined) return [stage]
  return plan.stages.filter(({ parallel }) => parallel === stage.parallel)
}

/** The stages that wait to be worked now: one, or those of a parallel group that are not done. */
export function openStages(
  plan: StagePlan,
  { stageNumber, finished }: { readonly stageNumber: number; readonly finished: readonly number[] },
): readonly Stage[] {
  return groupOf(plan, stageNumber).filter(({ number }) => !finished.includes(number))
}

/** The stage to which work sent back returns: the one asked for, or the last one examined before. */
export function stageToReturnTo(
  plan: StagePlan,
  before: number,
  asked: number | null,
): Stage | null {
  const allowed = stageAt(plan, before)?.returnsTo
  const examined = plan.stages.filter(
    ({ kind, number }) =>
      number < before &&
      statusOfStage(kind) === 'examining' &&
      (allowed === undefined || allowed.includes(number)),
  )
  if (asked === null) return examined.at(-1) ?? null
  return examined.find((stage) => stage.number === asked) ?? null
}

/** The post that works a stage of this kind. */
export function postFor(kind: StageKind): Post {
  switch (kind) {
    case 'acceptance':
    case 'delivery':
      return 'acceptance-clerk'
    case 'verification':
      return 'section-head'
    case 'decision':
      return 'approver'
    default:
      return 'examiner'
  }
}

/** 现场核查 needs two members of staff (行政许可法第三十四条). */
export function staffFor(kind: StageKind): 1 | 2 {
  return kind === 'site-inspection' ? 2 : 1
}

/** 公示、法定等待: the days of such a stage are a right of the public and run in full. */
export function runsInFull(kind: StageKind): boolean {
  return kind === 'publicity' || kind === 'statutory-wait'
}

/** A wait that the law sets beside the limit (冷静期三十日): nobody is late while it runs. */
export function isLawfulWait(stage: Stage | null): boolean {
  return stage?.unit === 'calendar-day' && runsInFull(stage.kind) && !stage.countedInLimit
}

/** Working days of the plan that count in the promised limit. */
export function countedDays(plan: StagePlan): number {
  const longest = new Map<string, number>()
  for (const stage of plan.stages.filter(({ countedInLimit }) => countedInLimit)) {
    // What is worked at the same time takes as long as the longest of it.
    const key = stage.parallel === undefined ? `#${stage.number}` : `=${stage.parallel}`
    longest.set(key, Math.max(longest.get(key) ?? 0, workingDays(stage)))
  }
  return [...longest.values()].reduce((sum, days) => sum + days, 0)
}

/** At the most: of seven calendar days in a row five are worked. */
function workingDays({ days, unit }: Stage): number {
  return unit === 'calendar-day' ? Math.ceil((days * 5) / 7) : days
}
