// Loads and writes what a list will say from a day to come.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { ownOf } from './list-store.ts'
import type { OwnElements } from './own-elements.ts'
import { carriedOwn } from './rules/carried-own.ts'
import { nothingOwn } from './rules/implementation.ts'
import './tables.ts'

export interface PlannedList {
  readonly offeringId: string
  /** The list's version that it was made from, null where there was none. */
  readonly listVersionId: string | null
  readonly own: OwnElements
  readonly reason: string
  readonly effectiveOn: Day
  readonly accountId: string | null
  readonly actorName: string
  readonly savedAt: Date
}

export async function plannedListOf(db: Db, offeringId: string): Promise<PlannedList | null> {
  const row = await db('plannedLists').where({ offeringId }).first()
  return row === undefined ? null : { ...row, own: { ...nothingOwn, ...row.own } }
}

export async function insertPlannedList(tx: Tx, planned: PlannedList): Promise<void> {
  await tx('plannedLists').insert({ ...planned, own: JSON.stringify(planned.own) })
}

export async function movePlannedList(tx: Tx, offeringId: string, effectiveOn: Day): Promise<void> {
  await tx('plannedLists').where({ offeringId }).update({ effectiveOn })
}

export async function deletePlannedList(tx: Tx, offeringId: string): Promise<void> {
  await tx('plannedLists').where({ offeringId }).delete()
}

/** The lists whose day has begun, the earliest day first. */
export async function dueLists(db: Db, today: Day): Promise<string[]> {
  const rows = await db('plannedLists')
    .where('effectiveOn', '<=', today)
    .orderBy(['effectiveOn', 'offeringId'])
    .select('offeringId')
  return rows.map(({ offeringId }) => offeringId)
}

/** What the list will say if nothing else changes before its day. */
export async function carriedOver(
  db: Db,
  { listVersionId, own }: PlannedList,
  now: OwnElements,
): Promise<OwnElements> {
  return carriedOwn(await ownOf(db, listVersionId), own, now)
}
