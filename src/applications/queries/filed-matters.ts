// What some applications are about, for lists that know them by their ids alone.
import type { Db } from '../../platform/database/transaction.ts'

export interface FiledMatter {
  readonly id: string
  readonly number: string | null
  readonly matterName: string
}

/** By id, in one statement however many there are. */
export async function filedMatters(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FiledMatter>> {
  if (ids.length === 0) return new Map()
  const rows = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .whereIn('a.id', [...ids])
    .select<FiledMatter[]>('a.id', 'a.number', 'v.name as matterName')
  return new Map(rows.map((row) => [row.id, row]))
}
