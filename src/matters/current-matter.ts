// The matter of a code with the version that new applications get.
import type { Db } from '../platform/database/transaction.ts'
import { matterByCode } from './store.ts'
import type { Matter, MatterVersion } from './types.ts'
import { matterVersion } from './version-cache.ts'

/** Null for an unknown code and for a matter that was never published; a withdrawn one is given. */
export async function currentMatter(
  db: Db,
  code: string,
): Promise<{ matter: Matter; version: MatterVersion } | null> {
  const matter = await matterByCode(db, code)
  if (matter === null || matter.currentVersionId === null) return null
  return { matter, version: await matterVersion(db, matter.currentVersionId) }
}
