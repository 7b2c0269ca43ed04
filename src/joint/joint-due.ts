// When the whole is due: the joint clock of the law, where it applies.
import type { JointApplication } from '../bundles/index.ts'
import { calendarOfRegion, readClock } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { NamedPart } from './queries/parts.ts'
import { jointClock } from './rules/clock.ts'
import { isUndecided } from './rules/state.ts'

/** Null before acceptance, once all is decided, and where the law sets no limit for the whole. */
export async function jointDueOn(
  { db, today }: Context,
  { acceptedOn, regionPath }: JointApplication,
  parts: readonly NamedPart[],
): Promise<Day | null> {
  if (!parts.some(isUndecided)) return null
  const licences = parts.filter(({ typeCode }) => typeCode === '01').length
  const clock = jointClock({ acceptedOn, decidedOn: null, licences })
  return clock === null
    ? null
    : readClock(clock, await calendarOfRegion(db, regionPath), today).dueOn
}
