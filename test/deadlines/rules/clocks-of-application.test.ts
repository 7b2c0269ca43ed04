// The clocks of an application, folded from its steps.
import { expect, test } from 'vitest'
import {
  clocksOfApplication,
  limitsOf,
  readClock,
  type ApplicationClocks,
  type ClockEffect,
  type ClockEvent,
  type ClockEventDetails,
} from '../../../src/deadlines/index.ts'
import { startOf, type Day } from '../../../src/kernel/day.ts'
import { national } from './national-calendar.ts'

const nothing: ClockEventDetails = { correctionDueOn: null, pauseReason: null }
const limits = limitsOf({
  promised: { length: 8, unit: 'working-day' },
  statutory: { length: 20, unit: 'working-day' },
  joint: false,
})

function event(on: Day, effect: ClockEffect, details: Partial<ClockEventDetails> = {}): ClockEvent {
  return { effect, on, at: startOf(on), details: { ...nothing, ...details } }
}

function clocks(...events: ClockEvent[]): ApplicationClocks {
  return clocksOfApplication(events, limits)
}

function dueOn(clock: ApplicationClocks['receipt'], today: Day = '2026-03-02'): Day | null {
  return clock === null ? null : readClock(clock, national, today).dueOn
}

test('submission starts five working days of receipt', () => {
  const { receipt, promised } = clocks(event('2026-02-12', 'start-receipt'))
  expect(dueOn(receipt)).toBe('2026-02-26')
  expect(promised).toBeNull()
})

test('acceptance stops the receipt and starts both decision clocks', () => {
  const { receipt, promised, statutory } = clocks(
    event('2026-02-27', 'start-receipt'),
    event('2026-03-02', 'start-decision'),
  )
  expect(receipt?.stoppedOn).toBe('2026-03-02')
  expect(dueOn(promised)).toBe('2026-03-12')
  expect(dueOn(statutory)).toBe('2026-03-30')
})

test('deemed acceptance counts from the day the materials were received', () => {
  const { statutory, receipt } = clocks(
    event('2026-02-12', 'start-receipt'),
    event('2026-02-27', 'start-decision-at-receipt'),
  )
  expect(statutory?.startedOn).toBe('2026-02-12')
  expect(dueOn(statutory)).toBe('2026-03-18')
  expect(receipt?.stoppedOn).toBe('2026-02-27')
})

test('a correction runs until the day in the notice; resubmission starts a new receipt', () => {
  const noticed = [
    event('2026-03-02', 'start-receipt'),
    event('2026-03-04', 'close-receipt', { correctionDueOn: '2026-03-18' }),
  ]
  expect(dueOn(clocks(...noticed).correction)).toBe('2026-03-18')
  const again = clocks(...noticed, event('2026-03-10', 'start-receipt'))
  expect(again.correction?.stoppedOn).toBe('2026-03-10')
  expect(dueOn(again.receipt)).toBe('2026-03-17')
  expect(again.all.map((clock) => clock.kind)).toEqual(['receipt', 'correction', 'receipt'])
})

test('a special procedure pauses both decision clocks, with its reason', () => {
  const pauseReason = '特别程序：专家评审'
  const { statutory, promised } = clocks(
    event('2026-03-02', 'start-receipt'),
    event('2026-03-02', 'start-decision'),
    event('2026-03-10', 'pause', { pauseReason }),
    event('2026-03-24', 'resume'),
  )
  expect(dueOn(statutory, '2026-03-25')).toBe('2026-04-15')
  expect(promised?.pauses).toEqual([{ from: '2026-03-10', to: '2026-03-24', reason: pauseReason }])
})

test('an extension adds ten working days, fifteen to joint handling', () => {
  const events = [
    event('2026-03-02', 'start-receipt'),
    event('2026-03-02', 'start-decision'),
    event('2026-03-20', 'extend'),
  ]
  expect(dueOn(clocks(...events).statutory)).toBe('2026-04-14')
  const statutory = { length: 45, unit: 'working-day' } as const
  const joint = clocksOfApplication(events, limitsOf({ promised: null, statutory, joint: true }))
  expect(dueOn(joint.statutory)).toBe('2026-05-28')
  expect(joint.promised).toBeNull()
})

test('the decision starts ten working days of delivery, which delivery stops', () => {
  const decided = [
    event('2026-04-10', 'start-receipt'),
    event('2026-04-13', 'start-decision'),
    event('2026-04-29', 'close-decision-start-delivery'),
  ]
  const { delivery, statutory } = clocks(...decided)
  expect(statutory?.stoppedOn).toBe('2026-04-29')
  expect(dueOn(delivery)).toBe('2026-05-15')
  expect(clocks(...decided, event('2026-05-06', 'close-delivery')).delivery?.stoppedOn).toBe(
    '2026-05-06',
  )
})

test('a withdrawal stops every clock, even a paused one', () => {
  const { all } = clocks(
    event('2026-03-02', 'start-receipt'),
    event('2026-03-03', 'start-decision'),
    event('2026-03-10', 'pause'),
    event('2026-03-12', 'close-all'),
  )
  expect(all.every((clock) => clock.stoppedOn !== null)).toBe(true)
  expect(all.flatMap((clock) => clock.pauses.map((pause) => pause.to))).toEqual([
    '2026-03-12',
    '2026-03-12',
  ])
})

test('steps count in the order they happened', () => {
  const one = event('2026-03-02', 'start-receipt')
  const two = event('2026-03-03', 'start-decision')
  expect(clocks(two, one)).toEqual(clocks(one, two))
})

test('a correction notice without its day is a fault', () => {
  expect(() => clocks(event('2026-03-02', 'close-receipt'))).toThrow('without its day')
})
