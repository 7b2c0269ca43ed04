// The clocks of an application, drawn from its steps; and which of them is watched now.
import type { ApplicationClock, ApplicationClocks, ClockEvent } from '../../deadlines/index.ts'
import type { Status } from '../../workflow/index.ts'
import type { Step } from '../types.ts'

/** The steps are in their order; a host whose clock lags does not turn it round. */
export function clockEvents(
  steps: readonly Step[],
  groundName: (ground: string) => string,
): ClockEvent[] {
  let latest = new Date(0)
  return steps.flatMap((step) => [
    {
      effect: step.clock,
      on: step.happenedOn,
      at: (latest = step.happenedAt > latest ? step.happenedAt : latest),
      details: {
        correctionDueOn: step.details.corrections?.dueOn ?? null,
        pauseReason:
          step.details.ground === undefined ? null : `特别程序：${groundName(step.details.ground)}`,
      },
    },
    ...waitEvents(step, latest),
  ])
}

/** A wait set by law stops the limit with the step that leads into it, until the one that leads out. */
function waitEvents({ happenedOn, details }: Step, at: Date): ClockEvent[] {
  const event = (effect: ClockEvent['effect'], pauseReason: string | null): ClockEvent => ({
    ...{ effect, on: happenedOn, at, details: { correctionDueOn: null, pauseReason } },
  })
  return [
    ...(details.waitEnds === true ? [event('resume', null)] : []),
    ...(details.waitBegins === undefined ? [] : [event('pause', details.waitBegins)]),
  ]
}

/** The clock that decides the light and the order of the queue; null when none runs. */
export function watchedClock(status: Status, clocks: ApplicationClocks): ApplicationClock | null {
  switch (status) {
    case 'submitted':
    case 'refusal-proposed':
      return clocks.receipt
    case 'correcting':
      return clocks.correction
    case 'examining':
    case 'suspension-proposed':
    case 'suspended':
    case 'verifying':
    case 'approving':
      return clocks.promised ?? clocks.statutory
    case 'granted':
    case 'denied':
      return clocks.delivery
    default:
      return null
  }
}
