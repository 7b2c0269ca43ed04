// The rules of terms, each at the edges of its yellow and red cards, over the Spring Festival of 2026:
// 14 and 28 February are working Saturdays, 15 to 23 February are off.
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/kernel/day.ts'
import { deliver } from '../../../src/supervision/rules/deliver.ts'
import type { ApplicationFacts } from '../../../src/supervision/rules/facts.ts'
import { feedback } from '../../../src/supervision/rules/feedback.ts'
import { promise } from '../../../src/supervision/rules/promise.ts'
import { rating } from '../../../src/supervision/rules/rating.ts'
import { receipt } from '../../../src/supervision/rules/receipt.ts'
import { statutory } from '../../../src/supervision/rules/statutory.ts'
import { step } from '../../../src/supervision/rules/step.ts'
import { suspend } from '../../../src/supervision/rules/suspend.ts'
import { usualTerms } from '../../../src/supervision/rules/terms.ts'
import type { Card } from '../../../src/supervision/types.ts'
import { lawful, limitOn } from './facts.ts'

type Row = readonly [today: Day, card: Card | null]

const on = (facts: Partial<ApplicationFacts>): ApplicationFacts => ({ ...lawful, ...facts })

describe('R-RECEIPT, received on Thursday 2026-02-12, due on Thursday 02-26', () => {
  test.each<Row>([
    ['2026-02-24', null],
    ['2026-02-25', 'yellow'],
    ['2026-02-26', 'yellow'],
    ['2026-02-27', 'red'],
    ['2026-03-20', 'red'],
  ])('%s: %s', (today, card) => {
    const found = receipt(on({ receipt: limitOn('2026-02-12', 5, today) }), usualTerms)
    expect(found?.card ?? null).toBe(card)
    if (found !== null) expect(found.departmentId).toBe(lawful.acceptanceDepartmentId)
  })

  test('answered in time stays without a card, answered by silence is red', () => {
    const answered = limitOn('2026-02-12', 5, '2026-03-20', { stoppedOn: '2026-02-26' })
    expect(receipt(on({ receipt: answered }), usualTerms)).toBeNull()
    const silent = limitOn('2026-02-12', 5, '2026-03-20', { stoppedOn: '2026-02-27' })
    expect(receipt(on({ receipt: silent }), usualTerms)?.card).toBe('red')
  })
})

describe('R-PROMISE, 10 working days from 2026-03-02, due on Monday 03-16', () => {
  test.each<Row>([
    ['2026-03-12', null],
    ['2026-03-13', 'signal'],
    ['2026-03-16', 'yellow'],
    ['2026-03-18', 'yellow'],
    ['2026-03-19', 'red'],
  ])('%s: %s', (today, card) => {
    const found = promise(on({ promised: limitOn('2026-03-02', 10, today) }), usualTerms)
    expect(found?.card ?? null).toBe(card)
  })

  test('a weekend after the due day is late, and no working day is lost', () => {
    const found = promise(on({ promised: limitOn('2026-03-06', 5, '2026-03-14') }), usualTerms)
    expect(found).toMatchObject({ card: 'yellow', facts: { dueOn: '2026-03-13', late: 0 } })
  })

  test('a paused clock warns of nothing', () => {
    const pauses = [{ from: '2026-03-10', to: null, reason: '特别程序' }] as const
    const limit = limitOn('2026-03-02', 10, '2026-04-20', { pauses })
    expect(promise(on({ promised: limit }), usualTerms)).toBeNull()
  })

  test('what is promised on the spot is not warned of on its day', () => {
    expect(promise(on({ promised: limitOn('2026-03-02', 0, '2026-03-02') }), usualTerms)).toBeNull()
  })
})

describe('R-STATUTORY, 20 working days from 2026-03-02, due on Monday 03-30', () => {
  test.each<Row>([
    ['2026-03-24', null],
    ['2026-03-25', 'yellow'],
    ['2026-03-30', 'yellow'],
    ['2026-03-31', 'red'],
  ])('%s: %s', (today, card) => {
    const found = statutory(on({ statutory: limitOn('2026-03-02', 20, today) }), usualTerms)
    expect(found?.card ?? null).toBe(card)
  })
})

describe('R-STEP, 3 working days from Thursday 2026-03-05, due on Tuesday 03-10', () => {
  test.each<Row>([
    ['2026-03-10', null],
    ['2026-03-11', 'yellow'],
    ['2026-03-12', 'yellow'],
    ['2026-03-13', 'red'],
  ])('%s: %s', (today, card) => {
    const stage = { ...limitOn('2026-03-05', 3, today), stageName: '审查', sequence: 3 }
    const found = step(on({ stage }), usualTerms)
    expect(found?.card ?? null).toBe(card)
    if (found !== null) expect(found).toMatchObject({ occurrence: '3', facts: { stage: '审查' } })
  })
})

describe('R-SUSPEND, planned for 5 working days from 2026-03-02, to end on Monday 03-09', () => {
  const suspension = (today: Day, more: Partial<{ lawful: boolean; stoppedOn: Day }> = {}) => ({
    ...limitOn('2026-03-02', 5, today, { stoppedOn: more.stoppedOn ?? null }),
    ...{ ground: '专家评审', lawful: more.lawful ?? true, sequence: 4 },
  })
  test.each<Row>([
    ['2026-03-06', null],
    ['2026-03-09', 'yellow'],
    ['2026-03-13', 'yellow'],
    ['2026-03-16', 'red'],
  ])('%s: %s', (today, card) => {
    const found = suspend(on({ suspension: suspension(today) }), usualTerms)
    expect(found?.card ?? null).toBe(card)
  })

  test('a ground that the law does not list is red at once', () => {
    const found = suspend(
      on({ suspension: suspension('2026-03-03', { lawful: false }) }),
      usualTerms,
    )
    expect(found).toMatchObject({ card: 'red' })
  })

  test('one that ended on its planned day is over', () => {
    const ended = suspension('2026-04-01', { stoppedOn: '2026-03-09' })
    expect(suspend(on({ suspension: ended }), usualTerms)).toBeNull()
  })
})

describe('R-DELIVER, decided on Wednesday 2026-04-29, due on Friday 05-15', () => {
  test.each<Row>([
    ['2026-05-12', null],
    ['2026-05-13', 'yellow'],
    ['2026-05-15', 'yellow'],
    ['2026-05-16', 'red'],
  ])('%s: %s', (today, card) => {
    const found = deliver(on({ delivery: limitOn('2026-04-29', 10, today) }), usualTerms)
    expect(found?.card ?? null).toBe(card)
  })
})

describe('R-RATING, rated on Thursday 2026-09-24 before two holidays, due on Friday 10-09', () => {
  test.each<Row>([
    ['2026-09-30', null],
    ['2026-10-07', null],
    ['2026-10-08', 'yellow'],
    ['2026-10-09', 'yellow'],
    ['2026-10-10', 'red'],
  ])('%s: %s', (today, card) => {
    const limit = limitOn('2026-09-24', 5, today)
    expect(rating({ departmentId: '7', limit }, usualTerms)?.card ?? null).toBe(card)
  })
})

describe('R-FEEDBACK, an answer due on Friday 2026-03-13', () => {
  test.each<Row>([
    ['2026-03-12', null],
    ['2026-03-13', 'yellow'],
    ['2026-03-17', 'yellow'],
    ['2026-03-18', 'red'],
  ])('%s: %s', (today, card) => {
    const limit = limitOn('2026-03-06', 5, today)
    const found = feedback(
      { what: 'alert:1', title: '黄牌 承诺时限', departmentId: '7', limit },
      usualTerms,
    )
    expect(found?.card ?? null).toBe(card)
  })
})
