// What is new in the catalogue, for those who administer it.
import type { Db } from '../../platform/database/transaction.ts'

export interface PublishedVersion {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly publishedAt: Date
  readonly changeReason: string
}

const most = 8

/** Changes of matters published lately; first versions are no news. */
export async function latestPublications(db: Db): Promise<readonly PublishedVersion[]> {
  const { rows } = await db.raw<{ rows: PublishedVersion[] }>(
    `select m.code, v.name, v.version, v.published_at, v.change_reason
     from matter_versions v join matters m on m.id = v.matter_id
     where v.published_at is not null and v.version > 1
     order by v.published_at desc, v.id desc limit ?`,
    [most],
  )
  return rows
}

export async function countOfDrafts(db: Db): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    'select count(*)::int as count from matter_versions where published_at is null',
  )
  return rows[0]?.count ?? 0
}
