// Whatever people try, in whatever order, an application never leaves the law.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Post } from '../../../src/kernel/actor.ts'
import { addDays } from '../../../src/kernel/day.ts'
import { advance } from '../../../src/workflow/rules/machine.ts'
import { afterStep, draft, progressOf } from '../../../src/workflow/rules/progress.ts'
import { stageAt } from '../../../src/workflow/rules/stage-plan.ts'
import {
  isDecided,
  isTerminal,
  statuses,
  statusOfStage,
} from '../../../src/workflow/rules/statuses.ts'
import { steps } from '../../../src/workflow/rules/steps.ts'
import { suspensionGrounds, type Action } from '../../../src/workflow/types.ts'
import {
  type Facts,
  type PastStep,
  type StepActor,
  type StepRequest,
} from '../../../src/workflow/move-types.ts'
import { applicant, facts, instantPlan, licencePlan, systemActor } from './facts.ts'

const posts: Post[] = ['acceptance-clerk', 'examiner', 'section-head', 'approver', 'supervisor']
const clerks = fc.record<StepActor>({
  kind: fc.constant('staff' as const),
  posts: fc.subarray(posts, { minLength: 1 }),
  isApplicant: fc.constant(false),
  accountId: fc.constantFrom('11', '12', '13'),
})
const people = fc.oneof(
  { weight: 1, arbitrary: fc.constant(applicant) },
  { weight: 1, arbitrary: fc.constant(systemActor) },
  { weight: 6, arbitrary: clerks },
)
/** Withdrawals are rare, or few histories would come to a decision. */
const actions = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Action>('withdraw') },
  {
    weight: 150,
    arbitrary: fc.constantFrom(...steps.map(({ action }) => action).filter(isNoWithdrawal)),
  },
)

function isNoWithdrawal(action: Action): boolean {
  return action !== 'withdraw'
}

const requests = fc.record<StepRequest>({
  action: actions,
  comment: fc.constantFrom('同意', '材料齐全', '  '),
  details: fc.record({
    correctionDueOn: fc.constantFrom(null, '2026-03-20' as const),
    ground: fc.constantFrom(null, '领导出差', ...suspensionGrounds),
    plannedDays: fc.constantFrom(null, 5, 15),
    stageNumber: fc.constantFrom(null, 2, 3, 5),
    staffNames: fc.constantFrom([], ['扎西'], ['扎西', '卓玛']),
    transferTo: fc.constantFrom(null, '7'),
  }),
})
const commands = fc.array(
  fc.record({ actor: people, request: requests, days: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1) }),
  { minLength: 150, maxLength: 300 },
)
const plans = fc.constantFrom(licencePlan, instantPlan)

/** The lawful steps among the commands, and the facts at the end. */
function live(
  tried: readonly { actor: StepActor; request: StepRequest; days: number }[],
  plan: Facts['plan'],
): { past: PastStep[]; reached: Facts[] } {
  const past: PastStep[] = []
  const reached: Facts[] = []
  let now: Facts = { ...facts, ...draft, plan }
  for (const { actor, request, days } of tried) {
    now = { ...now, today: addDays(now.today, days) }
    const result = advance(now, request, actor)
    if (!result.ok) continue
    const step = { move: result.value, accountId: actor.accountId }
    past.push(step)
    now = { ...now, ...afterStep(now, step) }
    reached.push(now)
  }
  return { past, reached }
}

const longTest = 60_000
const seen = new Set<string>()

test(
  'thousands of random histories stay within the table and the law',
  () => {
    fc.assert(
      fc.property(commands, plans, (tried, plan) => {
        const { past, reached } = live(tried, plan)
        past.forEach(({ move, accountId }, index) => {
          seen.add(move.to)
          const rows = steps.filter(
            (row) => row.action === move.action && row.from.includes(move.from),
          )
          expect(rows.length).toBeGreaterThan(0)
          const before = past.slice(0, index).map((step) => step.move)
          const wasDecided = before.some(({ to }) => to === 'granted' || to === 'denied')
          if (wasDecided) expect(isDecided(move.to)).toBe(true)
          expect(before.some(({ to }) => isTerminal(to))).toBe(false)
          const times = (action: string): number =>
            before.filter((one) => one.action === action).length
          if (move.action === 'request-correction') expect(times('request-correction')).toBe(0)
          if (move.action === 'extend')
            expect([times('extend'), times('request-extension')]).toEqual([0, 1])
          if (move.action === 'grant' || move.action === 'deny') {
            const examiners = past
              .slice(0, index)
              .filter(({ move: one }) => one.action === 'pass' && one.from === 'examining')
              .map((step) => step.accountId)
            expect(examiners).not.toContain(accountId)
          }
        })
        for (const { status, stageNumber, plan: own } of reached) {
          const kind = stageAt(own, stageNumber)?.kind
          if (kind === undefined) throw new Error('no such stage')
          if (['examining', 'verifying', 'approving'].includes(status)) {
            expect(statusOfStage(kind)).toBe(status)
          }
          if (status === 'granted' || status === 'denied') expect(kind).toBe('delivery')
        }
      }),
      { numRuns: 1000 },
    )
    // The walk has been nearly everywhere; chance may leave out a rare end.
    expect(seen.size).toBeGreaterThanOrEqual(statuses.length - 3)
  },
  longTest,
)

test('folding the steps gives where the application stands', () => {
  fc.assert(
    fc.property(commands, plans, (tried, plan) => {
      const { past, reached } = live(tried, plan)
      expect(reached.at(-1) ?? draft).toMatchObject(progressOf(past))
    }),
    { numRuns: 300 },
  )
})

test('steps that do not join up are a fault', () => {
  const { past } = live(
    [
      {
        actor: applicant,
        request: { action: 'submit', comment: '', details: noStepDetails },
        days: 0,
      },
    ],
    licencePlan,
  )
  expect(() => progressOf([...past, ...past])).toThrow('leaves draft')
})

const noStepDetails = {
  correctionDueOn: null,
  ground: null,
  plannedDays: null,
  stageNumber: null,
  staffNames: [],
  transferTo: null,
}
