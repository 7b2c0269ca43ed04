// Quiet hours, tries, addresses and wordings.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskEmail, normalEmail } from '../../../src/notifications/rules/address.ts'
import { compose } from '../../../src/notifications/rules/compose.ts'
import { minutesOf, sendAfter } from '../../../src/notifications/rules/quiet-hours.ts'
import { nextTry } from '../../../src/notifications/rules/retry.ts'
import { fillWording, wordingFault } from '../../../src/notifications/rules/wording.ts'

const quiet = { from: 21 * 60 + 30, until: 8 * 60 }

describe('an SMS', () => {
  test.each([
    ['2026-03-12T02:00:00Z', '2026-03-12T02:00:00Z', 'at ten in the morning goes at once'],
    ['2026-03-12T13:29:00Z', '2026-03-12T13:29:00Z', 'at 21:29 still goes'],
    ['2026-03-12T13:30:00Z', '2026-03-13T00:00:00Z', 'at 21:30 waits for eight o’clock'],
    ['2026-03-12T17:10:00Z', '2026-03-13T00:00:00Z', 'after midnight waits for the same morning'],
    ['2026-03-13T00:00:00Z', '2026-03-13T00:00:00Z', 'at eight goes'],
  ])('%s → %s: %s', (now, due) => {
    expect(sendAfter('sms', new Date(now), quiet).toISOString()).toBe(new Date(due).toISOString())
  })

  test('never waits longer than the quiet hours last, and never goes within them', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31') })
    fc.assert(
      fc.property(instants, minutes, minutes, (now, from, until) => {
        fc.pre(!Number.isNaN(now.getTime()))
        const due = sendAfter('sms', now, { from, until })
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3_600_000)
        expect(sendAfter('sms', due, { from, until }).getTime()).toBe(due.getTime())
      }),
    )
  })

  test('does not keep a mail waiting', () => {
    const night = new Date('2026-03-12T17:10:00Z')
    expect(sendAfter('email', night, quiet)).toBe(night)
  })

  test('fits two parts, however much it has to say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string(), body: fc.string() }), { minLength: 1 }),
        (parts) => {
          const head = {
            hall: '青海省网上办事大厅',
            hotline: '12345',
            link: 'https://hall.example/my',
            stopLink: null,
          }
          const { text } = compose('sms', parts, head)
          expect([...text].length).toBeLessThanOrEqual(140)
          expect(text.endsWith(head.link)).toBe(true)
        },
      ),
    )
  })
})

test.each([
  ['22:00', 1320],
  ['00:00', 0],
  ['24:00', null],
  ['7:30', null],
])('the time of day %s is %s minutes after midnight', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})

describe('a try that failed', () => {
  const due = new Date('2026-03-12T02:00:00Z')
  const after = (minutes: number) => new Date(due.getTime() + minutes * 60_000)
  test.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 3, 4],
    [4, 7, 5],
    [20, 59, 5],
    [21, 64, 30],
  ])('number %i, %i minutes late, is repeated after %i minutes', (attempts, late, pause) => {
    expect(nextTry(attempts, due, after(late))).toEqual(after(late + pause))
  })
  test('is given up after a day', () => {
    expect(nextTry(60, due, after(24 * 60))).toBeNull()
  })
})

describe('an address', () => {
  test.each([
    ['zhaxi@Example.CN', 'zhaxi@example.cn'],
    [' ｚｈａｘｉ@example.cn ', 'zhaxi@example.cn'],
    ['a.b+c@mail.example.cn', 'a.b+c@mail.example.cn'],
    ['zhaxi', null],
    ['zhaxi@example', null],
    ['zhaxi@-x.cn', null],
    ['a..b@example.cn', null],
    ['a b@example.cn', null],
    ['a@example.cn\r\nBcc: x@example.cn', null],
    ['"a"@example.cn', null],
    [`${'a'.repeat(300)}@example.cn`, null],
  ])('%j is %j', (text, normal) => {
    expect(normalEmail(text)).toBe(normal)
  })
  test('is shown in part', () => {
    expect(maskEmail('zhaxi@example.cn')).toBe('zh***@example.cn')
  })
})

describe('a wording', () => {
  test.each([
    ['请在 {截止日}前改好', null],
    ['请在 {期限}前改好', 'unknown-variable'],
    ['请在 {截止日前改好', 'open-brace'],
    ['  ', 'empty'],
    ['长'.repeat(61), 'too-long'],
    ['{constructor}', 'unknown-variable'],
  ])('%j: %j', (text, fault) => {
    expect(wordingFault(text, 60)?.fault ?? null).toBe(fault)
  })
  test('is filled with what the event has', () => {
    const facts = {
      ...({ matter: '食品经营许可', number: null, dueOn: '2026-03-05', count: 2 } as const),
      department: '玉树州市场监督管理局',
      person: null,
    } as const
    expect(
      fillWording(
        { title: '{事项}', body: '{处数} 处，{截止日}，{办件编号}，{部门}' },
        facts,
        (day) => `${day}日`,
      ),
    ).toEqual({ title: '食品经营许可', body: '2 处，2026-03-05日，，玉树州市场监督管理局' })
  })
})
