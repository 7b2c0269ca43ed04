// 整件的暂停: days on which a part is in a special procedure do not count in the clock of the whole either
// (行政许可法 第四十五条); days of several parts are counted out once.
import type { Pause } from '../../deadlines/index.ts'
import type { Day } from '../../kernel/day.ts'

/** What a part's step does to its clock, in the order of its steps. */
export interface ClockStep {
  readonly partId: string
  readonly clock: string
  readonly on: Day
}

const reason = '有部分正在特别程序'

export function jointPauses(steps: readonly ClockStep[]): readonly Pause[] {
  const own = new Map<string, Pause[]>()
  for (const { partId, clock, on } of steps) {
    const pauses = own.get(partId) ?? []
    const open = pauses.findIndex(({ to }) => to === null)
    if (clock === 'pause' && open < 0) pauses.push({ from: on, to: null, reason })
    const ended = open < 0 ? undefined : pauses[open]
    if (ended !== undefined && ends.has(clock)) pauses[open] = { ...ended, to: on }
    own.set(partId, pauses)
  }
  return merged([...own.values()].flat())
}

const ends: ReadonlySet<string> = new Set([
  ...['resume', 'close-all', 'close-decision-start-delivery'],
])

/** One after the other, none of them touching the next. */
function merged(pauses: readonly Pause[]): readonly Pause[] {
  const apart: Pause[] = []
  for (const pause of pauses.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = apart.at(-1)
    if (last === undefined || (last.to !== null && last.to < pause.from)) apart.push(pause)
    else apart[apart.length - 1] = { ...last, to: laterEnd(last.to, pause.to) }
  }
  return apart
}

/** A pause that has no end yet goes on. */
function laterEnd(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return null
  return one > other ? one : other
}
