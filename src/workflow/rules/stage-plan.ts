// 流程方案: the stages through which applications of one matter go, level by level.
import type { Post } from '../../kernel/actor.ts'
import type { Stage, StageKind, StagePlan } from '../types.ts'
import { statusOfStage } from './statuses.ts'

/** The stage with this number, null when the plan has none. */
export function stageAt(plan: StagePlan, number: number): Stage | null {
  return plan.stages.find((stage) => stage.number === number) ?? null
}

export function nextStage(plan: StagePlan, number: number): Stage | null {
  return plan.stages.find((stage) => stage.number > number) ?? null
}

/** The stage to which work sent back returns: the one asked for, or the last one examined before. */
export function stageToReturnTo(
  plan: StagePlan,
  before: number,
  asked: number | null,
): Stage | null {
  const examined = plan.stages.filter(
    ({ kind, number }) => number < before && statusOfStage(kind) === 'examining',
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

/** Working days of the plan that count in the promised limit. */
export function countedDays(plan: StagePlan): number {
  return plan.stages
    .filter((stage) => stage.countedInLimit)
    .reduce((sum, stage) => sum + stage.days, 0)
}
