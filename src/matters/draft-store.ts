// Loads and writes what is not yet published: the one version in work, and those that wait for their day.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { asRead, columnsOf, versionColumns } from './store.ts'
import type { MatterVersion, VersionContent } from './types.ts'

/** The one version that is being written or reviewed. */
export async function draftOf(db: Db, matterId: string): Promise<MatterVersion | null> {
  const query = db('matterVersions')
    .select(...versionColumns)
    .where({ matterId })
  const row = await query.whereIn('stage', inWork).first()
  return row === undefined ? null : asRead(row)
}

const inWork = ['draft', 'establishment-review', 'legal-review'] as const

export type PlannedVersion = MatterVersion & { readonly effectiveOn: Day }

/** 待发布: the versions that wait for their days, the next one first. */
export async function plannedOf(db: Db, matterId: string): Promise<PlannedVersion[]> {
  const rows = await db('matterVersions')
    .select(...versionColumns)
    .where({ matterId, stage: 'approved' })
    .orderBy('effectiveOn')
  return rows.map(asRead).flatMap((row) => {
    const { effectiveOn } = row
    return effectiveOn === null ? [] : [{ ...row, effectiveOn }]
  })
}

/** Stores a draft again; the database refuses this for a published version. */
export async function rewriteDraft(
  tx: Tx,
  draft: MatterVersion,
  content: VersionContent,
  editedByAccountId: string | null,
): Promise<void> {
  await tx('matterVersions')
    .where({ id: draft.id })
    .update({ ...columnsOf(content), editedByAccountId, revision: draft.revision + 1 })
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx('matterVersions').where({ id }).whereNull('publishedAt').delete()
}

/** Publishes a draft: from now on it never changes. */
export async function sealVersion(
  tx: Tx,
  id: string,
  sealed: {
    readonly publishedAt: Date
    readonly changeReason: string
    readonly effectiveOn: Day
  },
): Promise<void> {
  await tx('matterVersions')
    .where({ id })
    .whereNull('publishedAt')
    .update({
      ...sealed,
      stage: 'published',
    })
}
