// The guides that search engines may list, with the day of their last publication.
import type { Db } from '../../platform/database/transaction.ts'

export interface PublishedGuide {
  readonly code: string
  readonly publishedAt: Date
}

export async function publishedGuides(db: Db): Promise<readonly PublishedGuide[]> {
  const { rows } = await db.raw<{ rows: PublishedGuide[] }>(
    `select m.code, v.published_at from matters m
     join matter_versions v on v.id = m.current_version_id
     where m.status = 'published' and v.published_at is not null order by m.code`,
  )
  return rows
}
