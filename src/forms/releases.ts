// Published versions of one form, told apart for those who choose which one to use.
import type { Db } from '../platform/database/transaction.ts'
import './tables.ts'

export interface FormRelease {
  readonly id: string
  readonly version: number
  readonly publishedAt: Date
}

export interface FormReleases {
  readonly key: string
  readonly title: string
  /** The newest first. */
  readonly releases: readonly FormRelease[]
}

/** The form to which a version belongs, with all its published versions. Throws when there is none. */
export async function formReleases(db: Db, versionId: string): Promise<FormReleases> {
  const { rows } = await db.raw<{ rows: (FormRelease & { key: string; title: string })[] }>(
    `select f.key, f.title, each.id, each.version, each.published_at
    from form_versions own join forms f on f.id = own.form_id
    join form_versions each on each.form_id = own.form_id and each.published_at is not null
    where own.id = ? order by each.version desc`,
    [versionId],
  )
  const [newest] = rows
  if (newest === undefined) throw new Error(`form version ${versionId} does not exist`)
  return {
    ...{ key: newest.key, title: newest.title },
    releases: rows.map(({ id, version, publishedAt }) => ({ id, version, publishedAt })),
  }
}
