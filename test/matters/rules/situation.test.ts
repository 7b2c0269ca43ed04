// 情形引导: what a few answers decide, and what they leave open.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVisible, judge } from '../../../src/forms/index.ts'
import type { Condition, Facts } from '../../../src/forms/index.ts'
import { needOf } from '../../../src/matters/index.ts'
import { prunedSteps, prunedTerm } from '../../../src/matters/rules/pruning.ts'
import type { StepText } from '../../../src/matters/types.ts'
import type { Stage, StagePlan } from '../../../src/workflow/index.ts'

const facts: Facts = {
  today: '2026-03-12',
  applicantKind: null,
  region: null,
  pastoral: [],
}
const test1 = (field: string, value: string): Condition => ({ field, op: 'equals', value })
const told = (answers: Record<string, string>, settled: readonly string[] | null = null) => ({
  ...{ answers, facts },
  settled: settled === null ? null : new Set(settled),
})

describe('a condition', () => {
  test('is open until its question is answered', () => {
    const sale = test1('kind', '买卖')
    expect(judge(sale, told({}, []))).toBe('open')
    expect(judge(sale, told({ kind: '买卖' }, ['kind']))).toBe('yes')
    expect(judge(sale, told({ kind: '继承' }, ['kind']))).toBe('no')
    expect(judge(sale, told({}, ['kind']))).toBe('no')
  })

  test('is decided by one of its parts, whatever the others will be', () => {
    const both: Condition = { all: [test1('a', '1'), test1('b', '1')] }
    const one: Condition = { any: [test1('a', '1'), test1('b', '1')] }
    expect(judge(both, told({ a: '2' }, ['a']))).toBe('no')
    expect(judge(both, told({ a: '1' }, ['a']))).toBe('open')
    expect(judge(one, told({ a: '1' }, ['a']))).toBe('yes')
    expect(judge(one, told({ a: '2' }, ['a']))).toBe('open')
  })

  test('about who applies or where stays open while that is not known', () => {
    expect(judge(test1('@applicantKind', 'person'), told({}, []))).toBe('open')
    const within: Condition = { field: '@region', op: 'within', value: '632700' }
    const there = { answers: {}, facts: { ...facts, region: '632722' }, settled: new Set<string>() }
    expect(judge(within, there)).toBe('yes')
  })

  const keys = ['a', 'b', 'c'] as const
  const leaf = fc.record({
    field: fc.constantFrom(...keys),
    op: fc.constantFrom('equals' as const, 'not-equals' as const, 'answered' as const),
    value: fc.constantFrom('1', '2'),
  })
  const tree = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf as fc.Arbitrary<Condition>,
      fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    ),
  })).node
  const answers = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom('1', '2'))

  test('that is decided by some answers is decided the same by all of them', () => {
    fc.assert(
      fc.property(tree, answers, fc.subarray([...keys]), (condition, all, settled) => {
        const some = Object.fromEntries(
          Object.entries(all).filter(([key]) => settled.some((one) => one === key)),
        )
        const early = judge(condition, told(some, settled))
        const late = isVisible(condition, all, facts) ? 'yes' : 'no'
        expect(judge(condition, told(all))).toBe(late)
        if (early !== 'open') expect(early).toBe(late)
      }),
    )
  })
})

test('a material of a situation must be there in it, and is not asked in another', () => {
  const lease = { required: false, when: test1('reason', '租房') }
  expect(needOf(lease, told({ reason: '租房' }))).toBe('must')
  expect(needOf(lease, told({ reason: '购房' }))).toBe('not')
  expect(needOf(lease, told({}, []))).toBe('open')
  expect(needOf({ required: false, when: null }, told({}, []))).toBe('may')
  expect(needOf({ required: true, when: null }, told({}, []))).toBe('must')
})

test('a step whose branch of the plan is not taken is not told', () => {
  const step = (name: string): StepText => ({
    ...{
      name,
      kind: '审查',
      days: 1,
      level: null,
      counted: true,
      office: null,
      note: null,
      unit: 'working-day',
      handler: null,
      special: false,
    },
  })
  const stage = (name: string, when: Condition | null) => ({ name, when })
  const plan = { stages: [stage('审查', null), stage('现场核查', test1('promise', 'no'))] } as never
  const steps = [step('审查'), step('现场核查')]
  expect(prunedSteps(steps, plan, told({ promise: 'yes' })).map(({ name }) => name)).toEqual([
    '审查',
  ])
  expect(prunedSteps(steps, plan, told({}, []))).toEqual(steps)
})

describe('the term of a situation', () => {
  const stage = (number: number, name: string, days: number, when?: Condition): Stage => ({
    ...{ number, name, kind: 'examination', level: 'own', post: 'examiner', days },
    ...{ countedInLimit: true, staffNeeded: 1, ...(when === undefined ? {} : { when }) },
  })
  const visit = stage(2, '核查', 5, test1('kind', '投靠'))
  const plan: StagePlan = { stages: [stage(1, '受理', 1), visit, stage(3, '决定', 2)] }

  test('leaves out the days of the stages that it does not go through', () => {
    const bought = told({ kind: '购房' }, ['kind'])
    expect(prunedTerm(plan, bought)).toEqual({ days: 3, left: ['核查'], onPromise: false })
  })

  test('is not told while the situation is open, nor where it goes through all', () => {
    expect(prunedTerm(plan, told({}, []))).toBeNull()
    expect(prunedTerm(plan, told({ kind: '投靠' }, ['kind']))).toBeNull()
    expect(prunedTerm(null, told({}, []))).toBeNull()
  })
})
