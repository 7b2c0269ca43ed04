// The rules about what was done: reasons, extensions, two on a site, and the truth of the record.
import { describe, expect, test } from 'vitest'
import { extend } from '../../../src/supervision/rules/extend.ts'
import { findingsOf } from '../../../src/supervision/rules/findings.ts'
import { reason } from '../../../src/supervision/rules/reason.ts'
import { secondNotice, suppTwice } from '../../../src/supervision/rules/supp-twice.ts'
import { nightBulk, tamper } from '../../../src/supervision/rules/tamper.ts'
import { usualTerms } from '../../../src/supervision/rules/terms.ts'
import { twoStaff } from '../../../src/supervision/rules/two-staff.ts'
import type { StepFacts } from '../../../src/supervision/rules/facts.ts'
import { aStep, lawful } from './facts.ts'

const withSteps = (...steps: StepFacts[]) => ({ ...lawful, steps })

test('an application that keeps the rules shows no card', () => {
  expect(findingsOf(withSteps(aStep(1), aStep(2)), usualTerms)).toEqual([])
})

describe('R-REASON', () => {
  test.each([
    ['deny', '  　\n', 'red'],
    ['deny', '\u200b', 'red'],
    ['send-back', '', 'red'],
    ['request-correction', '', 'red'],
    ['deny', '经营场所不符合卫生条件', null],
    ['accept', '', null],
    ['grant', '', null],
  ] as const)('%s with “%s”: %s', (action, comment, card) => {
    expect(reason(withSteps(aStep(1, { action, comment })))?.card ?? null).toBe(card)
  })

  test('the reason of a refusal is that of its proposal', () => {
    const proposed = (comment: string) =>
      reason(
        withSteps(
          aStep(1, { action: 'propose-refusal', comment }),
          aStep(2, { action: 'confirm-refusal', comment: '' }),
        ),
      )
    expect(proposed('不属于本机关职权')).toBeNull()
    expect(proposed(' ')).toMatchObject({ card: 'red', departmentId: '6', occurrence: '2' })
  })
})

describe('R-EXTEND', () => {
  const asked = aStep(1, { action: 'request-extension', comment: '需要再核实' })
  test.each([
    ['approved with a reason', true, asked, null],
    ['not by the approver', false, asked, 'red'],
    ['without any reason', true, aStep(1, { action: 'request-extension', comment: ' ' }), 'red'],
  ] as const)('%s', (_name, byApprover, request, card) => {
    const extension = aStep(2, { action: 'extend', comment: '', byApprover })
    expect(extend(withSteps(request, extension))?.card ?? null).toBe(card)
  })
})

describe('R-TWO-STAFF', () => {
  test.each([
    [2, ['才仁', '卓玛'], null],
    [2, ['才仁'], 'yellow'],
    [2, ['才仁', ' 才仁 '], 'yellow'],
    [2, ['才仁', ''], 'yellow'],
    [1, [], null],
  ] as const)('%d needed, %j present: %s', (staffNeeded, staff, card) => {
    expect(twoStaff(withSteps(aStep(1, { staffNeeded, staff })))?.card ?? null).toBe(card)
  })
})

describe('R-TAMPER', () => {
  const earlier = new Date('2026-03-01T01:00:00Z')
  test.each<[string, Partial<typeof lawful>, string | null]>([
    ['steps in their order', { steps: [aStep(1), aStep(2)] }, null],
    [
      'a step before the one before it',
      { steps: [aStep(1), aStep(2, { happenedAt: earlier })] },
      '先后颠倒',
    ],
    [
      'a host whose clock lags by four minutes',
      {
        steps: [aStep(1), aStep(2, { happenedAt: new Date('2026-03-01T01:56:00Z') })],
      },
      null,
    ],
    ['a step that is missing', { steps: [aStep(1), aStep(3)] }, '缺少一步'],
    [
      'a day that is not that of its moment',
      { steps: [aStep(1, { happenedOn: '2026-02-27' })] },
      '不符',
    ],
    [
      'a step dated ahead',
      { steps: [aStep(1, { happenedAt: new Date('2026-03-12T02:06:00Z') })] },
      '晚于现在',
    ],
    ['a step past the log', { steps: [aStep(1)], unrecorded: ['pass'] }, '审计日志'],
    [
      'a decision before the acceptance',
      {
        steps: [aStep(1)],
        milestones: [
          { name: '受理', on: '2026-03-05' },
          { name: '决定', on: '2026-03-04' },
        ],
      },
      '早于受理',
    ],
  ])('%s', (_name, facts, words) => {
    const found = tamper({ ...lawful, ...facts })
    if (words === null) expect(found).toBeNull()
    else {
      expect(found?.card).toBe('yellow')
      expect(JSON.stringify(found?.facts)).toContain(words)
    }
  })

  test.each([
    [9, null],
    [10, 'yellow'],
  ] as const)('%d decisions of one person in one night: %s', (count, card) => {
    const work = { departmentId: '7', accountId: '1', actorName: '才仁', night: '2026-03-11' }
    const numbers = Array.from({ length: count }, (_, at) => String(at))
    expect(nightBulk({ ...work, numbers }, usualTerms)?.card ?? null).toBe(card)
  })
})

test('R-SUPP-TWICE: an attempt is a yellow card of its own', () => {
  const found = suppTwice({ entryId: '41', departmentId: '7', actorName: '才仁', when: '今天' })
  expect(found).toMatchObject({ rule: 'R-SUPP-TWICE', card: 'yellow', occurrence: '41' })
})

test.each([
  [['submit', 'request-correction', 'resubmit', 'accept'], null],
  [['submit', 'request-correction', 'resubmit', 'request-correction'], '4'],
  [['submit', 'request-correction', 'request-correction', 'request-correction'], '3,4'],
] as const)('R-SUPP-TWICE: %j', (actions, occurrence) => {
  const found = secondNotice(withSteps(...actions.map((action, at) => aStep(at + 1, { action }))))
  expect(found?.occurrence ?? null).toBe(occurrence)
  expect(found?.card ?? null).toBe(occurrence === null ? null : 'red')
})
