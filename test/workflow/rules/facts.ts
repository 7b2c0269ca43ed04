// Facts and people of an application, for tests of the machine.
import type { Post } from '../../../src/kernel/actor.ts'
import { refuse, type Result } from '../../../src/kernel/result.ts'
import { advance } from '../../../src/workflow/rules/machine.ts'
import { planFromSteps, type CatalogueStep } from '../../../src/workflow/rules/plan-from-steps.ts'
import { draft } from '../../../src/workflow/rules/progress.ts'
import {
  noDetails,
  type Facts,
  type Move,
  type StepActor,
  type StepDetails,
} from '../../../src/workflow/move-types.ts'
import { type Action, type Refusal } from '../../../src/workflow/types.ts'

export function step(
  kind: CatalogueStep['kind'],
  days = 1,
  more: Partial<CatalogueStep> = {},
): CatalogueStep {
  return { name: kind, kind, days, level: null, countedInLimit: true, ...more }
}

/** 受理 1, 审查 2, 现场核查 3, 审核 4, 决定 5, 送达 6. */
export const licencePlan = planFromSteps(
  [step('受理'), step('审查', 3), step('现场核查', 5), step('决定', 2), step('送达')],
  '承诺件',
)

/** 受理 1, 决定 2, 送达 3. */
export const instantPlan = planFromSteps([step('受理', 0), step('决定', 0)], '即办件')

export const facts: Facts = {
  ...draft,
  plan: licencePlan,
  producesLicence: true,
  receiptDueOn: '2026-03-09',
  decisionDueOn: '2026-03-30',
  decidesHere: true,
  opinionsAwaited: 0,
  hearingOwed: false,
  hearingAskUntil: null,
  originalsUnchecked: [],
  originalsBar: false,
  papersAwaited: 0,
  papersDueOn: null,
  partAlone: false,
  licenceRanOut: false,
  suspensionEndsOn: null,
  correctionDueOn: '2026-03-20',
  periodEnds: new Map(),
  today: '2026-03-04',
}

export const applicant: StepActor = {
  kind: 'applicant',
  posts: [],
  isApplicant: true,
  accountId: '1',
}

export const systemActor: StepActor = {
  kind: 'system',
  posts: [],
  isApplicant: false,
  accountId: null,
}

export function staff(post: Post, accountId: string = post): StepActor {
  return { kind: 'staff', posts: [post], isApplicant: false, accountId }
}

export const details: StepDetails = {
  ...noDetails,
  correctionDueOn: '2026-03-18',
  ground: 'expert-review',
  plannedDays: 15,
  staffNames: ['扎西', '卓玛'],
  transferTo: '7',
}

export function attempt(
  so: Partial<Facts>,
  actor: StepActor,
  action: Action,
  more: { comment?: string; details?: StepDetails } = {},
): Result<Move, Refusal> {
  const request = { action, comment: more.comment ?? '情况属实', details: more.details ?? details }
  return advance({ ...facts, ...so }, request, actor)
}

export const refused = (refusal: Refusal): Result<never, Refusal> => refuse(refusal)
