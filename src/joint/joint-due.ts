// When the whole is due: the joint clock of the law, where it applies, with the pauses of its parts.
import type { JointApplication } from '../bundles/index.ts'
import { calendarOfRegion, readClock } from '../deadlines/index.ts'
import type { ClockReading } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { NamedPart } from './queries/parts.ts'
import { jointClock } from './rules/clock.ts'
import { jointPauses } from './rules/pauses.ts'
import type { ClockStep } from './rules/pauses.ts'
import { isUndecided } from './rules/state.ts'

/** Null before acceptance, once all is decided, and where the law sets no limit for the whole. */
export async function jointReading(
  { db, today }: { readonly db: Db | Tx; readonly today: Day },
  { id, acceptedOn, regionPath, extendedOn }: JointApplication,
  parts: readonly NamedPart[],
): Promise<ClockReading | null> {
  if (!parts.some(isUndecided)) return null
  const licences = parts.filter(({ typeCode }) => typeCode === '01').length
  const clock = jointClock({
    ...{ acceptedOn, decidedOn: null, licences, extended: extendedOn !== null },
    pauses: acceptedOn === null ? [] : jointPauses(await clockSteps(db, id)),
  })
  return clock === null ? null : readClock(clock, await calendarOfRegion(db, regionPath), today)
}

/** Null too while the clock of the whole stands still. */
export async function jointDueOn(
  ctx: Pick<Context, 'db' | 'today'>,
  joint: JointApplication,
  parts: readonly NamedPart[],
): Promise<Day | null> {
  return (await jointReading(ctx, joint, parts))?.dueOn ?? null
}

function clockSteps(db: Db | Tx, jointId: string): Promise<ClockStep[]> {
  return db('applicationSteps as s')
    .join('applications as a', 'a.id', 's.applicationId')
    .where('a.jointId', jointId)
    .whereIn('s.clock', ['pause', 'resume', 'close-all', 'close-decision-start-delivery'])
    .orderBy(['a.id', 's.sequence'])
    .select<ClockStep[]>('a.id as partId', 's.clock', 's.happenedOn as on')
}
