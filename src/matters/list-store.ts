// Loads and writes implementation lists and their versions.
import type { Level } from '../kernel/actor.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { ListVersion, OwnElements } from './own-elements.ts'
import { nothingOwn } from './rules/implementation.ts'
import './tables.ts'

/** 实施清单 as its claimant keeps it. */
export interface ClaimedList {
  readonly id: string
  readonly matterId: string
  readonly departmentId: string
  readonly regionCode: string
  readonly regionPath: string
  readonly level: Level
  readonly code: string
  readonly active: boolean
  readonly acceptedVersionId: string | null
  readonly listVersionId: string | null
  readonly claimedAt: Date | null
  readonly releasedAt: Date | null
  readonly releasedReason: string | null
}

const columns = [
  'id',
  'matterId',
  'departmentId',
  'regionCode',
  'regionPath',
  'level',
  'code',
  'active',
  'acceptedVersionId',
  'listVersionId',
  'claimedAt',
  'releasedAt',
  'releasedReason',
] as const

export async function listById(db: Db, id: string): Promise<ClaimedList | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const query = db('offerings')
    .select(...columns)
    .where({ id })
  return (await query.first()) ?? null
}

/** Editors of one list wait for each other. */
export async function lockList(tx: Tx, id: string): Promise<ClaimedList | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const query = tx('offerings')
    .select(...columns)
    .where({ id })
    .forUpdate()
  return (await query.first()) ?? null
}

export async function updateList(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      ClaimedList,
      'active' | 'acceptedVersionId' | 'listVersionId' | 'releasedAt' | 'releasedReason'
    > & { address: string | null; phone: string | null; hours: string | null }
  >,
): Promise<void> {
  await tx('offerings').where({ id }).update(change)
}

/** Lists that went by one version of the entry go by the next, without being asked. */
export async function followSilently(tx: Tx, fromVersionId: string, toVersionId: string) {
  await tx('offerings')
    .where({ acceptedVersionId: fromVersionId })
    .update({ acceptedVersionId: toVersionId })
}

/** What the claimant wrote itself: that of the list's version in use. */
export async function ownOf(db: Db, listVersionId: string | null): Promise<OwnElements> {
  if (listVersionId === null) return nothingOwn
  const row = await db('offeringVersions').where({ id: listVersionId }).first('own')
  return { ...nothingOwn, ...row?.own }
}

const mostShown = 50

/** The newest first. */
export async function listVersionsOf(db: Db, offeringId: string): Promise<ListVersion[]> {
  const rows = await db('offeringVersions')
    .select('id', 'offeringId', 'version', 'basedOnVersionId', 'own', 'reason')
    .select('actorName', 'publishedAt')
    .where({ offeringId })
    .orderBy('version', 'desc')
    .limit(mostShown)
  return rows.map((row) => ({ ...row, own: { ...nothingOwn, ...row.own } }))
}

export async function insertListVersion(
  tx: Tx,
  version: Omit<ListVersion, 'id'> & { readonly accountId: string | null },
): Promise<string> {
  const [row] = await tx('offeringVersions')
    .insert({ ...version, own: JSON.stringify(version.own) })
    .returning('id')
  if (row === undefined) throw new Error('the version of the list was not stored')
  return row.id
}
