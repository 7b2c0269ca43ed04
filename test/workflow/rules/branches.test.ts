// Branches, powers and parallel stages of a plan.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance } from '../../../src/workflow/rules/machine.ts'
import { afterStep, draft } from '../../../src/workflow/rules/progress.ts'
import { checkPlan } from '../../../src/workflow/rules/check-plan.ts'
import { planFor } from '../../../src/workflow/rules/plan-for.ts'
import type { AllTold } from '../../../src/workflow/rules/plan-for.ts'
import { countedDays } from '../../../src/workflow/rules/stage-plan.ts'
import type { Facts } from '../../../src/workflow/move-types.ts'
import type { Stage, StagePlan } from '../../../src/workflow/plan-types.ts'
import { details, facts, licencePlan, staff } from './facts.ts'

const big = { field: 'investment', op: 'greater', value: 5000 } as const
const licence = licencePlan.stages
const changed = (number: number, change: Partial<Stage>): StagePlan => ({
  stages: licence.map((stage) => (stage.number === number ? { ...stage, ...change } : stage)),
})
const where: AllTold['facts'] = {
  today: '2026-03-04',
  applicantKind: 'company',
  region: '632722',
  pastoral: [],
}
const told = (investment: number): AllTold => ({ answers: { investment }, facts: where })

test('a branch is worked by those it holds for, and the others go round it', () => {
  const plan = changed(3, { when: big })
  expect(planFor(plan, told(9000)).stages).toHaveLength(6)
  const small = planFor(plan, told(10))
  expect(small.stages.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6])
  const at = { ...facts, plan: small, status: 'examining', stageNumber: 2 } as const
  const passed = advance(at, { action: 'pass', comment: '同意', details }, staff('examiner'))
  expect(passed).toMatchObject({ ok: true, value: { stageNumber: 4, to: 'verifying' } })
})

test('the division of powers raises the decision for a great investment, else it stays', () => {
  const plan = changed(5, { level: 'county', powers: [{ when: big, level: 'province' }] })
  const levelOf = (sum: number) => planFor(plan, told(sum)).stages.at(4)?.level
  expect([levelOf(9000), levelOf(10)]).toEqual(['province', 'county'])
})

test('conditions know the kind of applicant and the place', () => {
  const ofKind = { field: '@applicantKind', op: 'equals', value: 'person' } as const
  const ofPlace = { field: '@region', op: 'within', value: '632700' } as const
  expect(planFor(changed(3, { when: ofKind }), told(1)).stages).toHaveLength(5)
  expect(planFor(changed(3, { when: ofPlace }), told(1)).stages).toHaveLength(6)
})

test('parallel stages go in any order, and only all of them together go on', () => {
  const three = ['审查', '消防意见', '环保意见'].map((name, at) => ({
    ...(licence[1] as Stage),
    ...{ name, number: at + 2, parallel: '甲', days: at + 3 },
  }))
  const rest = licence.slice(3).map((stage, at) => ({ ...stage, number: at + 5 }))
  const plan = { stages: [licence[0] as Stage, ...three, ...rest] }
  expect(checkPlan(plan)).toEqual([])
  expect(countedDays(plan)).toBe(countedDays({ stages: [licence[0] as Stage, ...rest] }) + 5)
  fc.assert(
    fc.property(fc.shuffledSubarray([2, 3, 4], { minLength: 3 }), (order) => {
      let now: Facts = { ...facts, ...draft, plan, status: 'examining', stageNumber: 2 }
      for (const [at, stageNumber] of order.entries()) {
        const request = {
          action: 'pass' as const,
          comment: '同意',
          details: { ...details, stageNumber },
        }
        const moved = advance(now, request, staff('examiner'))
        if (!moved.ok) throw new Error(moved.refusal)
        expect(moved.value.to).toBe(at === 2 ? 'verifying' : 'examining')
        expect(moved.value.history.stageName).toBe(plan.stages[stageNumber - 1]?.name)
        now = { ...now, ...afterStep(now, { move: moved.value, accountId: '5' }) }
        const again = advance(now, request, staff('examiner'))
        expect(again).toEqual({
          ok: false,
          refusal: at === 2 ? 'not-yours' : 'parallel-stage-open',
        })
      }
      expect([now.stageNumber, now.finished]).toEqual([5, []])
      // Sent back to one of them, that one alone is worked again.
      const back = {
        action: 'send-back' as const,
        comment: '补充',
        details: { ...details, stageNumber: 3 },
      }
      const returned = advance(now, back, staff('section-head'))
      expect(returned).toMatchObject({ ok: true, value: { stageNumber: 3, finished: [2, 4] } })
    }),
  )
})

test.each<[string, StagePlan, string]>([
  ['a decision under a condition is a dead end', changed(5, { when: big }), 'end-unconditional'],
  ['a lonely parallel stage', changed(2, { parallel: '甲' }), 'parallel-together'],
  ['a parallel decision', changed(5, { parallel: '甲' }), 'parallel-examines'],
  ['work sent forward', changed(4, { returnsTo: [5] }), 'returns-back'],
])('%s is found', (_what, plan, rule) => {
  expect(checkPlan(plan).map((finding) => finding.rule)).toContain(rule)
})
