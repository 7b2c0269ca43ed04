// Stage plans: made of real guides, and checked.
import { expect, test } from 'vitest'
import { checkPlan } from '../../../src/workflow/rules/check-plan.ts'
import { planFromSteps, type CatalogueStep } from '../../../src/workflow/rules/plan-from-steps.ts'
import { countedDays, nextStage, stageAt } from '../../../src/workflow/rules/stage-plan.ts'
import type { Stage, StageKind, StagePlan } from '../../../src/workflow/plan-types.ts'
import { licencePlan, step } from './facts.ts'

function stages(plan: StagePlan): string[] {
  return plan.stages.map(({ name, kind, level, days }) => `${name} ${kind} ${level} ${days}`)
}

const township = { level: 'township' } as const
const county = { level: 'county' } as const
const uncounted = { countedInLimit: false } as const

test('a licence with a visit: verification is put before the decision', () => {
  expect(stages(licencePlan)).toEqual([
    '受理 acceptance own 1',
    '审查 examination own 3',
    '现场核查 site-inspection own 5',
    '审核 verification own 0',
    '决定 decision own 2',
    '送达 delivery own 1',
  ])
  expect(licencePlan.stages.map(({ post, staffNeeded }) => [post, staffNeeded])).toEqual([
    ['acceptance-clerk', 1],
    ['examiner', 1],
    ['examiner', 2],
    ['section-head', 1],
    ['approver', 1],
    ['acceptance-clerk', 1],
  ])
})

test('an allowance from the township to the county keeps its levels', () => {
  const steps = [
    step('受理', 1, township),
    step('现场核查', 10, { ...township, name: '入户调查与信息核对' }),
    step('审查', 1, { ...township, name: '初审意见' }),
    step('公示', 7, { ...township, ...uncounted, name: '村（社区）公示' }),
    step('决定', 7, { ...county, name: '审核确认' }),
    step('送达', 1, { ...county, name: '发证与资金发放' }),
  ]
  const plan = planFromSteps(steps, '承诺件')
  expect(stages(plan).slice(3)).toEqual([
    '村（社区）公示 publicity township 7',
    '审核 verification county 0',
    '审核确认 decision county 7',
    '发证与资金发放 delivery county 1',
  ])
  expect(countedDays(plan)).toBe(20)
  expect(checkPlan(plan, 20)).toEqual([])
})

test('a matter done on the spot has no verification; a missing decision and delivery are put in', () => {
  expect(stages(planFromSteps([step('受理', 0, township)], '即办件'))).toEqual([
    '受理 acceptance township 0',
    '决定 decision township 0',
    '送达 delivery township 0',
  ])
})

test('a review through three levels is accepted where it begins and decided where it ends', () => {
  const steps = [
    step('审查', 10, { ...county, name: '县级初审' }),
    step('审查', 10, { level: 'prefecture', name: '市州复审' }),
    step('审查', 15, { level: 'province', name: '省级审核' }),
    step('公示', 10, { level: 'province', ...uncounted }),
    step('送达', 10, { level: 'province', name: '发证' }),
  ]
  expect(stages(planFromSteps(steps, '承诺件'))).toEqual([
    '受理 acceptance county 0',
    '县级初审 examination county 10',
    '市州复审 examination prefecture 10',
    '省级审核 examination province 15',
    '公示 publicity province 10',
    '审核 verification province 0',
    '决定 decision province 0',
    '发证 delivery province 10',
  ])
})

test('of two decisions the last decides, and publicity after it comes before it', () => {
  const steps = [
    step('受理', 1, township),
    step('决定', 3, { ...county, name: '残联核定残疾等级' }),
    step('决定', 5, { ...county, name: '民政审核确认' }),
    step('公示', 3, { ...township, ...uncounted }),
    step('送达', 3, { ...county, name: '发放' }),
  ]
  expect(stages(planFromSteps(steps, '承诺件'))).toEqual([
    '受理 acceptance township 1',
    '残联核定残疾等级 examination county 3',
    '公示 publicity township 3',
    '审核 verification county 0',
    '民政审核确认 decision county 5',
    '发放 delivery county 3',
  ])
})

test('divorce: the application is accepted once, the cooling-off is a stage, the register decides', () => {
  const steps = [
    step('受理', 0, { ...county, name: '申请与初审' }),
    step('受理', 0, county),
    step('法定等待', 0, { ...county, ...uncounted, name: '冷静期30日', calendarDays: 30 }),
    step('审查', 0, county),
    step('送达', 0, { ...county, name: '登记发证' }),
  ]
  expect(planFromSteps(steps, '即办件').stages.map((stage) => stage.kind)).toEqual([
    'acceptance',
    'examination',
    'statutory-wait',
    'examination',
    'decision',
    'delivery',
  ])
})

test('making and handing out a card are one delivery; handing out after a decision is delivery', () => {
  const card = [
    step('受理', 1, township),
    step('审查', 10, county),
    step('送达', 15, { ...county, ...uncounted, name: '制证' }),
    step('送达', 4, { ...township, name: '领取' }),
  ]
  expect(stages(planFromSteps(card, '承诺件')).at(-1)).toBe('制证、领取 delivery township 4')
  const licence = [step('受理', 0), step('决定', 1), step('审查', 0, { name: '发照' })]
  expect(stages(planFromSteps(licence, '即办件')).at(-1)).toBe('发照 delivery own 0')
})

test('whatever the guide says, the plan is sound and its counted days are kept', () => {
  const kinds = ['受理', '审查', '决定', '公示', '送达', '现场核查'] as const
  const guides = kinds.flatMap((one) =>
    kinds.flatMap((two) => kinds.map((three) => [step(one, 1), step(two, 2), step(three, 4)])),
  )
  for (const guide of [[], ...guides] as CatalogueStep[][]) {
    for (const handleType of ['即办件', '承诺件'] as const) {
      const plan = planFromSteps(guide, handleType)
      const total = guide.reduce((sum, { days }) => sum + days, 0)
      expect(checkPlan(plan, total)).toEqual([])
      expect(countedDays(plan)).toBe(total)
    }
  }
})

function changed(number: number, change: Partial<Stage>): StagePlan {
  return {
    stages: licencePlan.stages.map((one) => (one.number === number ? { ...one, ...change } : one)),
  }
}

function ofKinds(...kinds: StageKind[]): StagePlan {
  const some = kinds.map((kind) => licencePlan.stages.find((one) => one.kind === kind))
  return { stages: some.flatMap((one, index) => (one ? [{ ...one, number: index + 1 }] : [])) }
}

test.each<[string, StagePlan, unknown[]]>([
  ['no stages', { stages: [] }, ['acceptance-first', 'decision-once', 'delivery-last']],
  ['no acceptance', ofKinds('decision', 'delivery'), ['acceptance-first']],
  [
    'two acceptances',
    ofKinds('acceptance', 'acceptance', 'decision', 'delivery'),
    ['acceptance-once'],
  ],
  ['no decision', ofKinds('acceptance', 'examination', 'delivery'), ['decision-once']],
  ['no delivery', ofKinds('acceptance', 'decision'), ['delivery-last']],
  [
    'work after the decision',
    ofKinds('acceptance', 'decision', 'examination', 'delivery'),
    ['only-delivery-after-decision'],
  ],
  ['a gap in the numbers', changed(6, { number: 8 }), ['numbers-in-order']],
  ['a stage without a name', changed(2, { name: ' ' }), ['stage-named']],
  ['an auditor who examines', changed(2, { post: 'auditor' }), ['post-fits-kind']],
  ['half a day', changed(2, { days: 0.5 }), ['days-whole']],
  ['one person on site', changed(3, { staffNeeded: 1 }), ['two-on-site']],
  ['more days than promised', changed(2, { days: 30 }), ['within-promise']],
])('%s is found', (_name, plan, rules) => {
  expect(checkPlan(plan, 12).map((finding) => finding.rule)).toEqual(rules)
})

test('stages follow one another', () => {
  expect(nextStage(licencePlan, 3)?.kind).toBe('verification')
  expect(nextStage(licencePlan, 6)).toBeNull()
  expect(stageAt(licencePlan, 9)).toBeNull()
})

test('a wait without days is no stage, one set in calendar days runs them', () => {
  const wait = { name: '公示', kind: '公示', level: null, countedInLimit: false } as const
  const plan = planFromSteps(
    [
      { ...wait, days: 0 },
      { ...wait, name: '冷静期三十日', kind: '法定等待', days: 0, calendarDays: 30 },
    ],
    '即办件',
  )
  expect(plan.stages.map(({ name, days, unit }) => [name, days, unit])).toEqual([
    ['受理', 0, undefined],
    ['冷静期三十日', 30, 'calendar-day'],
    ['决定', 0, undefined],
    ['送达', 0, undefined],
  ])
  expect(checkPlan(plan)).toEqual([])
  const none = plan.stages.map((stage) => ({ ...stage, days: 0 }))
  expect(checkPlan({ stages: none })).toEqual([{ rule: 'wait-has-days', stageNumber: 2 }])
})
