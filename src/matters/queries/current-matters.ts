// Many matters with the versions that new applications get, in two queries however many they are.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { asRead, matterColumns, versionColumns } from '../store.ts'
import type { Matter, MatterVersion } from '../types.ts'

export interface CurrentMatter {
  readonly matter: Matter
  readonly version: MatterVersion
}

/** By code; unknown codes and matters that were never published are left out. */
export async function currentMatters(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, CurrentMatter>> {
  const matters = await db('matters')
    .select(...matterColumns)
    .whereRaw('code = any(?)', [[...new Set(codes)]])
  const ids = matters.flatMap(({ currentVersionId: id }) => (id === null ? [] : [id]))
  const rows = await db('matterVersions')
    .select(...versionColumns)
    .whereRaw('id = any(?)', [ids])
  const versions = new Map(rows.map((row) => [row.id, asRead(row)]))
  return new Map(
    matters.flatMap((matter) => {
      const version = versions.get(matter.currentVersionId ?? '')
      return version === undefined ? [] : [[matter.code, { matter, version }] as const]
    }),
  )
}

/** Ids of the matters that have a version not yet published. */
export async function withDrafts(db: Db, matterIds: readonly string[]): Promise<Set<string>> {
  const rows = await db('matterVersions')
    .select('matterId')
    .whereNull('publishedAt')
    .whereRaw('matter_id = any(?)', [[...matterIds]])
  return new Set(rows.map(({ matterId }) => matterId))
}

/** Ids of the matters that have a version of this day. */
export async function heldOn(db: Db, matterIds: readonly string[], day: Day): Promise<Set<string>> {
  const rows = await db('matterVersions')
    .select('matterId')
    .where('effectiveOn', day)
    .whereRaw('matter_id = any(?)', [[...matterIds]])
  return new Set(rows.map(({ matterId }) => matterId))
}

/** The codes of these that the catalogue has, published or not. */
export async function enteredAmong(db: Db, codes: readonly string[]): Promise<Set<string>> {
  const rows = await db('matters')
    .select('code')
    .whereRaw('code = any(?)', [[...codes]])
  return new Set(rows.map(({ code }) => code))
}
