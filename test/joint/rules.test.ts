// The clock of the whole: pauses counted once, forty-five days and fifteen more, and who may ask for them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/kernel/day.ts'
import { addDays } from '../../src/kernel/day.ts'
import { jointClock } from '../../src/joint/rules/clock.ts'
import type { JointTimes } from '../../src/joint/rules/clock.ts'
import { refusalToApprove, refusalToRequest } from '../../src/joint/rules/extending.ts'
import type { Extending } from '../../src/joint/rules/extending.ts'
import { jointPauses } from '../../src/joint/rules/pauses.ts'
import type { ClockStep } from '../../src/joint/rules/pauses.ts'

const step = (partId: string, clock: string, on: Day): ClockStep => ({ partId, clock, on })

test.each<[string, readonly ClockStep[], readonly (readonly [Day, Day | null])[]]>([
  ['nothing stopped', [], []],
  [
    'one part, there and back',
    [step('1', 'pause', '2026-03-10'), step('1', 'resume', '2026-03-24')],
    [['2026-03-10', '2026-03-24']],
  ],
  ['one that still stands', [step('1', 'pause', '2026-03-10')], [['2026-03-10', null]]],
  [
    'a part that ended in its procedure',
    [step('1', 'pause', '2026-03-10'), step('1', 'close-all', '2026-03-12')],
    [['2026-03-10', '2026-03-12']],
  ],
  [
    'two that overlap',
    [
      ...[step('1', 'pause', '2026-03-10'), step('1', 'resume', '2026-03-20')],
      ...[step('2', 'pause', '2026-03-15'), step('2', 'resume', '2026-03-25')],
    ],
    [['2026-03-10', '2026-03-25']],
  ],
  [
    'two apart',
    [
      ...[step('1', 'pause', '2026-03-10'), step('1', 'resume', '2026-03-11')],
      ...[step('2', 'pause', '2026-03-15'), step('2', 'resume', '2026-03-25')],
    ],
    [
      ['2026-03-10', '2026-03-11'],
      ['2026-03-15', '2026-03-25'],
    ],
  ],
])('%s', (_what, steps, wanted) => {
  expect(jointPauses(steps).map(({ from, to }) => [from, to])).toEqual(wanted)
})

test('whatever the parts do, the pauses of the whole never touch and cover every day of each', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 8 })
  fc.assert(
    fc.property(spans, (all) => {
      const day = (offset: number) => addDays('2026-03-02', offset)
      const steps = all.flatMap(([from, length], at) => [
        step(String(at), 'pause', day(from)),
        step(String(at), 'resume', day(from + length)),
      ])
      const pauses = jointPauses(steps)
      pauses.slice(1).forEach(({ from }, at) => expect(from > (pauses[at]?.to ?? '9')).toBe(true))
      for (const [from, length] of all) {
        const covers = ({ from: first, to }: (typeof pauses)[number]) =>
          first <= day(from) && (to ?? '9') >= day(from + length)
        expect(pauses.some(covers)).toBe(true)
      }
    }),
  )
})

test('the clock of the whole runs for two licences and more, with fifteen days once extended', () => {
  const times: JointTimes = {
    ...{ acceptedOn: '2026-03-02', decidedOn: null },
    ...{ licences: 2, pauses: [], extended: false },
  }
  expect(jointClock(times)).toMatchObject({ limit: { length: 45 }, extension: null })
  expect(jointClock({ ...times, extended: true })?.extension).toEqual({ length: 15 })
  expect(jointClock({ ...times, licences: 1 })).toBeNull()
  expect(jointClock({ ...times, acceptedOn: null })).toBeNull()
})

const asking: Extending = {
  ...{ dueOn: '2026-05-08', paused: false, today: '2026-04-01', extended: false },
  ...{ requested: false, requestedBy: null, reason: '核查未完', actorAccountId: '1' },
}

test.each<[string, Partial<Extending>, string | null]>([
  ['in time', {}, null],
  ['on the last day', { today: '2026-05-08' }, null],
  ['while all stands still', { dueOn: null, paused: true }, null],
  ['without a clock', { dueOn: null }, 'no-joint-clock'],
  ['a second time', { extended: true }, 'extended-already'],
  ['while one waits', { requested: true }, 'requested-already'],
  ['too late', { today: '2026-05-09' }, 'too-late'],
  ['without a reason', { reason: '\u3000' }, 'reason-missing'],
])('asking %s', (_what, given, refusal) => {
  expect(refusalToRequest({ ...asking, ...given })).toBe(refusal)
})

test.each<[string, Partial<Extending>, string | null]>([
  ['what was asked by another', { requestedBy: '2' }, null],
  ['what he asked himself', { requestedBy: '1' }, 'same-person'],
  ['what nobody asked', { requested: false }, 'not-requested'],
  ['too late', { requestedBy: '2', today: '2026-05-09' }, 'too-late'],
])('approving %s', (_what, given, refusal) => {
  expect(refusalToApprove({ ...asking, requested: true, ...given })).toBe(refusal)
})
