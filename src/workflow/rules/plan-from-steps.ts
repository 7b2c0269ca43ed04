// Makes a sound stage plan of the handling steps (办理环节) of a published guide, which are written
// for readers: they may omit acceptance, decide twice, or go on after the decision.
import type { Level } from '../../kernel/actor.ts'
import type { Stage, StageKind, StagePlan } from '../plan-types.ts'
import { postFor, runsInFull, staffFor } from './stage-plan.ts'

export type CatalogueStepKind =
  | '受理'
  | '审查'
  | '现场核查'
  | '专家评审'
  | '征求意见'
  | '听证'
  | '公示'
  | '法定等待'
  | '决定'
  | '送达'

export interface CatalogueStep {
  readonly name: string
  readonly kind: CatalogueStepKind
  /** Working days. */
  readonly days: number
  /** 公示、法定等待 set in calendar days, instead of `days`. */
  readonly calendarDays?: number | undefined
  /** Null: the level that handles the application. */
  readonly level: Level | null
  readonly countedInLimit: boolean
}

export type HandleType = '即办件' | '承诺件'

/** One acceptance first, one decision, one delivery last; 承诺件 are verified before the decision. */
export function planFromSteps(steps: readonly CatalogueStep[], handleType: HandleType): StagePlan {
  // A wait without days (即时公开) keeps nobody waiting and is no stage.
  const worked = steps.map(draftOf).filter(({ kind, days }) => !runsInFull(kind) || days > 0)
  const { work, ending } = splitEnding(worked)
  const { examined, decision } = splitDecision(work, ending)
  const verification = madeUp('审核', 'verification', decision.level)
  const drafts = [
    ...withAcceptance(examined),
    ...(handleType === '承诺件' ? [verification] : []),
    decision,
    deliveryOf(ending, decision.level),
  ]
  return { stages: drafts.map(numbered) }
}

type Draft = Pick<Stage, 'name' | 'kind' | 'level' | 'days' | 'unit' | 'countedInLimit'>

const kinds: Readonly<Record<CatalogueStepKind, StageKind>> = {
  受理: 'acceptance',
  审查: 'examination',
  现场核查: 'site-inspection',
  专家评审: 'expert-review',
  征求意见: 'consultation',
  听证: 'hearing',
  公示: 'publicity',
  法定等待: 'statutory-wait',
  决定: 'decision',
  送达: 'delivery',
}

function draftOf(step: CatalogueStep): Draft {
  const { name, kind, calendarDays, countedInLimit } = step
  const days = calendarDays ?? step.days
  const term = calendarDays === undefined ? { days } : { days, unit: 'calendar-day' as const }
  return { name, kind: kinds[kind], level: step.level ?? 'own', ...term, countedInLimit }
}

/**
 * The deliveries at the end; or, where the guide goes on after its decision with handing out the
 * certificate (发照, 回访) without calling it delivery, that last step.
 */
function splitEnding(drafts: readonly Draft[]): { work: Draft[]; ending: Draft[] } {
  const lastOther = drafts.findLastIndex((draft) => draft.kind !== 'delivery')
  const lastDecision = drafts.findLastIndex((draft) => draft.kind === 'decision')
  const isHandedOut =
    lastOther === drafts.length - 1 &&
    lastDecision >= 0 &&
    lastDecision < lastOther &&
    drafts[lastOther]?.kind === 'examination'
  const cut = isHandedOut ? lastOther : lastOther + 1
  return { work: drafts.slice(0, cut), ending: drafts.slice(cut) }
}

/** The last decision decides; earlier ones examine, and what stood after it comes before it. */
function splitDecision(
  work: readonly Draft[],
  ending: readonly Draft[],
): { examined: Draft[]; decision: Draft } {
  const at = work.findLastIndex((draft) => draft.kind === 'decision')
  const decision = work[at]
  if (decision !== undefined) return { examined: work.toSpliced(at, 1), decision }
  const reviewed = work.findLast((draft) => draft.kind === 'examination') ?? work.at(-1)
  const level = reviewed?.level ?? ending[0]?.level ?? 'own'
  return { examined: [...work], decision: madeUp('决定', 'decision', level) }
}

function withAcceptance(drafts: readonly Draft[]): Draft[] {
  const [first, ...rest] = drafts
  if (first?.kind === 'acceptance') return [first, ...rest.map(asExamination)]
  const acceptance = madeUp('受理', 'acceptance', first?.level ?? 'own')
  return [acceptance, ...drafts.map(asExamination)]
}

function asExamination(draft: Draft): Draft {
  const isOutOfPlace = ['acceptance', 'decision', 'delivery'].includes(draft.kind)
  return isOutOfPlace ? { ...draft, kind: 'examination' } : draft
}

/** Several deliveries (制证, 发放) are one stage at the last one's level; counted days are kept. */
function deliveryOf(ending: readonly Draft[], decisionLevel: Draft['level']): Draft {
  const last = ending.at(-1)
  if (last === undefined) return madeUp('送达', 'delivery', decisionLevel)
  const countedInLimit = ending.some((draft) => draft.countedInLimit)
  const days = ending
    .filter((draft) => draft.countedInLimit === countedInLimit)
    .reduce((sum, draft) => sum + draft.days, 0)
  const name = ending.map((draft) => draft.name).join('、')
  return { name, kind: 'delivery', level: last.level, days, countedInLimit }
}

function madeUp(name: string, kind: StageKind, level: Draft['level']): Draft {
  return { name, kind, level, days: 0, countedInLimit: true }
}

function numbered(draft: Draft, index: number): Stage {
  const { kind } = draft
  return { number: index + 1, ...draft, post: postFor(kind), staffNeeded: staffFor(kind) }
}
