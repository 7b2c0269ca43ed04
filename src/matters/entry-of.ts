// A matter as editors know it: also one that is still being written and was never published.
import type { Db } from '../platform/database/transaction.ts'
import { draftOf, plannedOf } from './draft-store.ts'
import type { PlannedVersion } from './draft-store.ts'
import { matterByCode } from './store.ts'
import type { Matter, MatterVersion } from './types.ts'
import { matterVersion } from './version-cache.ts'

export interface Entry {
  readonly matter: Matter
  /** The version in force; of a new entry, the one that will be. */
  readonly current: MatterVersion
  readonly draft: MatterVersion | null
  readonly planned: readonly PlannedVersion[]
}

export async function entryOf(db: Db, code: string): Promise<Entry | null> {
  const matter = await matterByCode(db, code)
  if (matter === null) return null
  const draft = await draftOf(db, matter.id)
  const planned = await plannedOf(db, matter.id)
  const current =
    matter.currentVersionId === null
      ? (draft ?? planned[0] ?? null)
      : await matterVersion(db, matter.currentVersionId)
  return current === null ? null : { matter, current, draft, planned }
}
