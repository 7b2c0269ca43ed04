// 占名额: an application takes a place in every limited opening that it falls under, or in none; places
// are counted under a lock of the opening, so the last one goes to one applicant alone.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { OwnElements } from './own-elements.ts'
import { narrowest, openingState } from './rules/opening.ts'
import type { ClosedState, OpeningState } from './rules/opening.ts'
import type { MatterVersion, Opening } from './types.ts'

/** A matter as one claimant takes it. */
export interface Taken {
  readonly version: Pick<MatterVersion, 'matterId' | 'elements'>
  readonly own: Pick<OwnElements, 'opening'>
  readonly offeringId: string | null
}

/** Whether it may be filed on a day; null where nothing limits it. Without a lock, for pages. */
export async function openingToday(
  db: Db | Tx,
  taken: Taken,
  today: Day,
): Promise<OpeningState | null> {
  const states: OpeningState[] = []
  for (const scope of scopesOf(taken)) {
    const held = scope.opening.places === null ? 0 : await countHeld(db, scope)
    states.push(openingState({ opening: scope.opening, taken: held }, today))
  }
  return narrowest(states)
}

/** Takes a place in each limited opening; gives why nothing was taken, or null when all is well. */
export async function takePlaces(
  tx: Tx,
  taken: Taken,
  { applicationId, now, today }: { applicationId: string; now: Date; today: Day },
): Promise<ClosedState | null> {
  const scopes = scopesOf(taken).filter(({ opening }) => opening.places !== null)
  for (const { lock } of scopes) {
    await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock])
  }
  const state = await openingToday(tx, taken, today)
  if (state !== null && state.kind !== 'open') return state
  for (const { matterId, offeringId, openedOn } of scopes) {
    await tx('quotaPlaces').insert({
      ...{ matterId, offeringId, openedOn, applicationId, takenAt: now, freedAt: null },
    })
  }
  return null
}

/** A place that is no longer used: the next applicant may have it. */
export async function freePlaces(tx: Tx, applicationId: string, now: Date): Promise<void> {
  await tx('quotaPlaces').where({ applicationId, freedAt: null }).update({ freedAt: now })
}

interface Scope {
  readonly opening: Opening
  readonly matterId: string
  readonly offeringId: string | null
  readonly openedOn: Day
  readonly lock: string
}

/** Always in this order, so that two filings never wait for each other. */
function scopesOf({ version, own, offeringId }: Taken): readonly Scope[] {
  const { matterId, elements } = version
  const scope = (opening: Opening | null, offering: string | null): Scope[] => {
    if (opening === null) return []
    const openedOn = opening.from ?? '0001-01-01'
    const lock = `quota ${matterId} ${offering ?? 'all'}`
    return [{ opening, matterId, offeringId: offering, openedOn, lock }]
  }
  return [
    ...scope(elements.opening, null),
    ...(offeringId === null ? [] : scope(own.opening, offeringId)),
  ]
}

async function countHeld(db: Db | Tx, { matterId, offeringId, openedOn }: Scope): Promise<number> {
  const row = await db('quotaPlaces')
    .where({ matterId, offeringId, openedOn, freedAt: null })
    .count<{ held: string }[]>({ held: '*' })
  return Number(row[0]?.held ?? 0)
}
