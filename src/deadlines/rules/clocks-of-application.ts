// Folds the steps of an application into its clocks: receipt, correction, decision (promised and
// statutory) and delivery. It knows effects on clocks, not the workflow that causes them.
import { daysBetween, type Day } from '../../kernel/day.ts'
import type {
  ApplicationClock,
  ApplicationClocks,
  ApplicationLimits,
  ClockEvent,
  ClockKind,
  Limit,
} from '../types.ts'

/** The clocks after all steps; what stays open has `stoppedOn` null. Throws on an impossible order. */
export function clocksOfApplication(
  events: readonly ClockEvent[],
  limits: ApplicationLimits,
): ApplicationClocks {
  const inOrder = events.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const all = inOrder.reduce<readonly ApplicationClock[]>(
    (clocks, event) => afterEvent(clocks, event, limits),
    [],
  )
  return {
    receipt: latest(all, 'receipt'),
    correction: latest(all, 'correction'),
    promised: latest(all, 'promised'),
    statutory: latest(all, 'statutory'),
    delivery: latest(all, 'delivery'),
    all,
  }
}

type Clocks = readonly ApplicationClock[]

const decisionKinds: readonly ClockKind[] = ['promised', 'statutory']

function afterEvent(clocks: Clocks, event: ClockEvent, limits: ApplicationLimits): Clocks {
  const { on } = event
  switch (event.effect) {
    case 'start-receipt':
      return [...stopAll(clocks, on), started('receipt', on, limits.receipt)]
    case 'close-receipt':
      return [...stopAll(clocks, on), correctionClock(event)]
    case 'start-decision':
      return [...stopAll(clocks, on), ...decisionClocks(on, limits)]
    case 'start-decision-at-receipt':
      return [...stopAll(clocks, on), ...decisionClocks(receivedOn(clocks), limits)]
    case 'pause':
      return onOpenDecision(clocks, (clock) => paused(clock, event))
    case 'resume':
      return onOpenDecision(clocks, (clock) => resumed(clock, on))
    case 'extend':
      return onOpenDecision(clocks, (clock) => ({ ...clock, extension: limits.extension }))
    case 'close-decision-start-delivery':
      return [...stopAll(clocks, on), started('delivery', on, limits.delivery)]
    case 'close-delivery':
    case 'close-all':
      return stopAll(clocks, on)
    case 'keep':
      return clocks
  }
}

function started(kind: ClockKind, startedOn: Day, limit: Limit): ApplicationClock {
  return { kind, startedOn, limit, pauses: [], extension: null, stoppedOn: null }
}

/** The law sets no figure for corrections: the notice sets the day. */
function correctionClock({ on, details }: ClockEvent): ApplicationClock {
  if (details.correctionDueOn === null) throw new Error('a correction notice without its day')
  const length = daysBetween(on, details.correctionDueOn)
  return started('correction', on, { length, unit: 'calendar-day' })
}

function decisionClocks(startedOn: Day, { promised, statutory }: ApplicationLimits): Clocks {
  return [
    ...(promised === null ? [] : [started('promised', startedOn, promised)]),
    ...(statutory === null ? [] : [started('statutory', startedOn, statutory)]),
  ]
}

function receivedOn(clocks: Clocks): Day {
  const receipt = latest(clocks, 'receipt')
  if (receipt === null) throw new Error('an acceptance without receipt of materials')
  return receipt.startedOn
}

function onOpenDecision(
  clocks: Clocks,
  change: (clock: ApplicationClock) => ApplicationClock,
): Clocks {
  const isOpenDecision = ({ kind, stoppedOn }: ApplicationClock): boolean =>
    stoppedOn === null && decisionKinds.includes(kind)
  return clocks.map((clock) => (isOpenDecision(clock) ? change(clock) : clock))
}

function paused(clock: ApplicationClock, { on, details }: ClockEvent): ApplicationClock {
  const reason = details.pauseReason ?? '特别程序'
  return { ...clock, pauses: [...clock.pauses, { from: on, to: null, reason }] }
}

function resumed(clock: ApplicationClock, on: Day): ApplicationClock {
  return { ...clock, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? on })) }
}

function stopAll(clocks: Clocks, on: Day): Clocks {
  return clocks.map((clock) =>
    clock.stoppedOn === null ? { ...resumed(clock, on), stoppedOn: on } : clock,
  )
}

function latest(clocks: Clocks, kind: ClockKind): ApplicationClock | null {
  return clocks.findLast((clock) => clock.kind === kind) ?? null
}
