// What the steps of an application say of its present stage and of its last special procedure.
import type { Pause } from '../../deadlines/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Step } from '../../applications/index.ts'

type Seen = Pick<Step, 'sequence' | 'stageNumber' | 'happenedOn' | 'clock' | 'details'>

/** The step by which the present stage was entered; null without steps. */
export function entryOf<S extends Seen>(steps: readonly S[]): S | null {
  const last = steps.at(-1)
  if (last === undefined) return null
  const before = steps.findLastIndex(({ stageNumber }) => stageNumber !== last.stageNumber)
  return steps[before + 1] ?? null
}

/** The days on which special procedures stood the clock still. */
export function pausesOf(steps: readonly Seen[]): readonly Pause[] {
  return steps.flatMap((step, at) => {
    if (step.clock !== 'pause') return []
    return [{ from: step.happenedOn, to: endAfter(steps, at), reason: '特别程序' }]
  })
}

export interface Suspension {
  readonly sequence: number
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly ground: string
  readonly plannedDays: number
}

export function lastSuspension(steps: readonly Seen[]): Suspension | null {
  const at = steps.findLastIndex(({ clock }) => clock === 'pause')
  const step = steps[at]
  if (step === undefined) return null
  return {
    sequence: step.sequence,
    startedOn: step.happenedOn,
    endedOn: endAfter(steps, at),
    ground: step.details.ground ?? '',
    plannedDays: step.details.plannedDays ?? 0,
  }
}

/** A pause ends when the work goes on, or when the application itself ends. */
function endAfter(steps: readonly Seen[], at: number): Day | null {
  const end = steps.slice(at + 1).find(({ clock }) => clock !== 'keep' && clock !== 'pause')
  return end?.happenedOn ?? null
}
