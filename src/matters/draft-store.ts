// Loads and writes drafts: the one version of a matter that is not yet published.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { asRead, columnsOf, versionColumns } from './store.ts'
import type { MatterVersion, VersionContent } from './types.ts'

/** The one version that is not yet published. */
export async function draftOf(db: Db, matterId: string): Promise<MatterVersion | null> {
  const query = db('matterVersions')
    .select(...versionColumns)
    .where({ matterId })
  const row = await query.whereNull('publishedAt').first()
  return row === undefined ? null : asRead(row)
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
