// The clocks are drawn from the steps; one of them is watched.
import { describe, expect, test } from 'vitest'
import { clockEvents, watchedClock } from '../../../src/applications/rules/clocks.ts'
import type { Step } from '../../../src/applications/types.ts'
import type { ApplicationClocks } from '../../../src/deadlines/index.ts'
import type { Status } from '../../../src/workflow/index.ts'
import { statuses } from '../../../src/workflow/index.ts'

const step = (clock: string, at: number, details = {}) =>
  ({ clock, happenedOn: '2026-03-12', happenedAt: new Date(at), details }) as unknown as Step

describe('events', () => {
  test('carry the day of the correction and the name of the ground', () => {
    const events = clockEvents(
      [
        step('close-receipt', 1, { corrections: { dueOn: '2026-03-27', items: [] } }),
        step('pause', 2, { ground: 'hearing' }),
        step('keep', 3),
      ],
      (ground) => (ground === 'hearing' ? '听证' : ground),
    )
    expect(events.map(({ details }) => details)).toEqual([
      { correctionDueOn: '2026-03-27', pauseReason: null },
      { correctionDueOn: null, pauseReason: '特别程序：听证' },
      { correctionDueOn: null, pauseReason: null },
    ])
  })

  test('stay in the order of the steps when one host’s clock lags behind another’s', () => {
    const events = clockEvents([step('start-receipt', 500), step('start-decision', 300)], String)
    const inOrder = events.toSorted((one, other) => one.at.getTime() - other.at.getTime())
    expect(inOrder.map(({ effect }) => effect)).toEqual(['start-receipt', 'start-decision'])
  })
})

describe('the watched clock', () => {
  const clock = (kind: string) => ({ kind }) as ApplicationClocks['receipt']
  const clocks = {
    ...{ receipt: clock('receipt'), correction: clock('correction'), promised: clock('promised') },
    ...{ statutory: clock('statutory'), delivery: clock('delivery'), all: [] },
  } as ApplicationClocks

  test.each([
    ...(['submitted', 'refusal-proposed'] as const).map((one) => [one, 'receipt'] as const),
    ['correcting', 'correction'],
    ...(['examining', 'suspension-proposed', 'suspended', 'verifying', 'approving'] as const).map(
      (one) => [one, 'promised'] as const,
    ),
    ...(['granted', 'denied'] as const).map((one) => [one, 'delivery'] as const),
  ] as const)('of one that is %s is the %s', (status, kind) => {
    expect(watchedClock(status, clocks)?.kind).toBe(kind)
  })

  test('is the statutory one where nothing was promised', () => {
    expect(watchedClock('examining', { ...clocks, promised: null })?.kind).toBe('statutory')
  })

  test('is none once it is over', () => {
    const over: readonly Status[] = [
      'draft',
      'not-accepted',
      'concluded',
      'withdrawn',
      'terminated',
    ]
    for (const status of statuses.filter((one) => over.includes(one))) {
      expect(watchedClock(status, clocks)).toBeNull()
    }
  })
})
