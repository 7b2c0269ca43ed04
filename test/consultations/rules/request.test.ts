// What a request needs, and when its answer is due.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requestDays, requestLight } from '../../../src/consultations/rules/due.ts'
import { readRequests } from '../../../src/consultations/rules/request.ts'
import type { TypedRequest } from '../../../src/consultations/rules/request.ts'
import { addDays } from '../../../src/kernel/day.ts'
import type { Day } from '../../../src/kernel/day.ts'

const named = new Map([
  ['杂多县自然资源局', '11'],
  ['杂多县公安局', '12'],
])

function line(department: string, question = '是否在禁建区内', more: Partial<TypedRequest> = {}) {
  return { department, question, termDays: '5', mandatory: true, ...more }
}

describe('the lines of a form', () => {
  test('a line without words is none, and an empty question is that of the line above', () => {
    const read = readRequests(
      [line('杂多县自然资源局'), line('', '　'), line('杂多县公安局', '', { termDays: '3' })],
      named,
      '1',
    )
    expect(read.faults).toEqual([])
    expect(read.requests).toEqual([
      { departmentId: '11', question: '是否在禁建区内', termDays: 5, mandatory: true },
      { departmentId: '12', question: '是否在禁建区内', termDays: 3, mandatory: true },
    ])
  })

  test.each([
    [[line('没有这个局')], 'unknown-department'],
    [[line('', '问什么')], 'no-department'],
    [[line('杂多县公安局', '　')], 'no-question'],
    [[line('杂多县公安局', '字'.repeat(2001))], 'question-too-long'],
    [[line('杂多县公安局', '问', { termDays: '0' })], 'term-wrong'],
    [[line('杂多县公安局', '问', { termDays: '61' })], 'term-wrong'],
    [[line('杂多县公安局', '问', { termDays: '5.5' })], 'term-wrong'],
    [[line('杂多县公安局'), line('杂多县公安局')], 'named-twice'],
  ])('what is wrong is named (%#)', (lines, fault) => {
    expect(readRequests(lines, named, '1').faults.map((one) => one.fault)).toEqual([fault])
  })

  test('the own department is not asked', () => {
    const { faults } = readRequests([line('杂多县公安局')], named, '12')
    expect(faults.map(({ fault }) => fault)).toEqual(['own-department'])
  })
})

describe('the days of a request', () => {
  const add = (from: Day, count: number) => addDays(from, count)

  test('the reminder comes after the request and not after the term', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        (term, before) => {
          const { dueOn, remindOn } = requestDays('2026-03-02', term, before, add)
          expect(dueOn).toBe(addDays('2026-03-02', term))
          expect(remindOn > '2026-03-02' && remindOn <= dueOn).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['open', 3, '2026-03-05', 'ok', '余 3 天'],
    ['open', 1, '2026-03-05', 'warn', '余 1 天'],
    ['open', 0, '2026-03-02', 'warn', '今天到期'],
    ['open', -2, '2026-02-26', 'bad', '超 2 天'],
    ['open', 0, '2026-03-01', 'bad', '已超期'],
    ['silent', -2, '2026-02-26', 'idle', '不计时'],
  ] as const)('%s with %i working days left shows a light', (status, left, dueOn, tone, label) => {
    expect(requestLight({ status, dueOn }, '2026-03-02', left)).toEqual({ tone, label })
  })
})
