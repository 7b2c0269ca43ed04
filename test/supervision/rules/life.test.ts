// The life of an alert and of an answer to a bad rating, and what the watch decides.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/supervision/rules/decide.ts'
import type { Known } from '../../../src/supervision/rules/decide.ts'
import { openTurns, take } from '../../../src/supervision/rules/life.ts'
import { openStrides, stride } from '../../../src/supervision/rules/rectification-life.ts'
import type { AlertAction, AlertStatus, Card, Finding } from '../../../src/supervision/types.ts'

describe('an alert', () => {
  test.each<[AlertStatus, AlertAction, 'supervisor' | 'department', string]>([
    ['OPEN', 'notify', 'department', 'NOTIFIED'],
    ['NOTIFIED', 'explain', 'department', 'EXPLAINED'],
    ['EXPLAINED', 'confirm', 'supervisor', 'CONFIRMED'],
    ['EXPLAINED', 'revoke', 'supervisor', 'REVOKED'],
    ['CONFIRMED', 'rectify', 'department', 'RECTIFIED'],
    ['RECTIFIED', 'close', 'supervisor', 'CLOSED'],
    ['REVOKED', 'close', 'supervisor', 'CLOSED'],
  ])('%s, %s by the %s: %s', (status, action, side, to) => {
    expect(take(status, action, side, '情况属实')).toEqual({ ok: true, value: to })
  })

  test.each<[AlertStatus, AlertAction, 'supervisor' | 'department', string, string]>([
    ['NOTIFIED', 'revoke', 'supervisor', ' 　 ', 'reason-missing'],
    ['NOTIFIED', 'explain', 'department', '', 'reason-missing'],
    ['NOTIFIED', 'explain', 'department', '长'.repeat(2001), 'reason-too-long'],
    ['NOTIFIED', 'revoke', 'department', '理由', 'not-yours'],
    ['NOTIFIED', 'explain', 'supervisor', '理由', 'not-yours'],
    ['NOTIFIED', 'settle', 'supervisor', '理由', 'not-yours'],
    ['CLOSED', 'revoke', 'supervisor', '理由', 'not-now'],
    ['OPEN', 'close', 'supervisor', '理由', 'not-now'],
  ])('%s, %s by the %s with “%s” is refused: %s', (status, action, side, reason, refusal) => {
    expect(take(status, action, side, reason)).toEqual({ ok: false, refusal })
  })

  test('closed has no way on, for anybody', () => {
    expect(openTurns('CLOSED', 'supervisor')).toEqual([])
    expect(openTurns('CLOSED', 'department')).toEqual([])
  })
})

describe('an answer to a bad rating', () => {
  test('goes from contact to close, each step with its note', () => {
    const way = ['verify', 'rectify', 'send-feedback', 'call-back', 'close'] as const
    let status: Parameters<typeof stride>[0] = 'RATED'
    for (const action of way) {
      expect(stride(status, action, ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
      const next = stride(status, action, '已办')
      if (!next.ok) throw new Error(next.refusal)
      status = next.value
    }
    expect(status).toBe('CLOSED')
    expect(openStrides('CLOSED')).toEqual([])
  })

  test('is not closed without the call back', () => {
    expect(stride('FEEDBACK_SENT', 'close', '办结')).toEqual({ ok: false, refusal: 'not-now' })
  })
})

const finding = (card: Card, occurrence = 'a'): Finding => ({
  ...{ rule: 'R-PROMISE', card, occurrence, departmentId: '7', facts: {} },
})
const known = (card: Card, status: AlertStatus, occurrence = 'a'): Known => ({
  ...{ id: '1', rule: 'R-PROMISE', card, status, occurrence },
})

describe('the watch', () => {
  test('raises what is new and leaves what is known', () => {
    expect(decide([finding('yellow')], []).raise).toHaveLength(1)
    expect(decide([finding('yellow')], [known('yellow', 'NOTIFIED')]).raise).toEqual([])
  })

  test.each<AlertStatus>(['REVOKED', 'CLOSED'])('does not raise again what was %s', (status) => {
    expect(decide([finding('yellow')], [known('yellow', status)]).raise).toEqual([])
  })

  test('escalates: the higher card comes, the lower unanswered one goes', () => {
    const decision = decide([finding('red')], [known('yellow', 'OPEN')])
    expect(decision.raise).toHaveLength(1)
    expect(decision.escalate).toHaveLength(1)
    expect(decide([finding('red')], [known('yellow', 'EXPLAINED')]).escalate).toEqual([])
  })

  test('never goes down from a higher card of the same occurrence', () => {
    expect(decide([finding('yellow')], [known('red', 'CLOSED')]).raise).toEqual([])
  })

  test('settles a signal whose cause is gone, and no card of colour', () => {
    expect(decide([], [known('signal', 'OPEN')]).settle).toHaveLength(1)
    expect(decide([], [known('yellow', 'OPEN')]).settle).toEqual([])
  })

  test('decides nothing the second time', () => {
    const cards = fc.constantFrom<Card>('signal', 'yellow', 'red')
    const statuses = fc.constantFrom<AlertStatus>('OPEN', 'NOTIFIED', 'EXPLAINED', 'CLOSED')
    fc.assert(
      fc.property(cards, fc.array(fc.tuple(cards, statuses), { maxLength: 4 }), (card, before) => {
        const alerts = before.map(([one, status], at) => ({
          ...known(one, status, `b${at}`),
          id: String(at),
        }))
        const first = decide([finding(card)], alerts)
        const gone = new Set([...first.escalate, ...first.settle].map(({ id }) => id))
        const after = [
          ...alerts.map((one) => (gone.has(one.id) ? { ...one, status: 'CLOSED' as const } : one)),
          ...first.raise.map((one) => known(one.card, 'OPEN', one.occurrence)),
        ]
        const second = decide([finding(card)], after)
        expect([...second.raise, ...second.escalate, ...second.settle]).toEqual([])
      }),
    )
  })
})
