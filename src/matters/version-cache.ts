// Published versions never change, so each is read once. Drafts are not kept.
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'
import { loadVersion } from './store.ts'
import type { MatterVersion } from './types.ts'

const mostKept = 2_000

const cacheOf = perPool(() => new Map<string, MatterVersion>())

/**
 * A version of a matter by its id.
 * Throws when there is none: an application always names a version that exists.
 */
export async function matterVersion(db: Db, id: string): Promise<MatterVersion> {
  const cache = cacheOf(db)
  const kept = cache.get(id)
  if (kept !== undefined) return kept
  const version = await loadVersion(db, id)
  if (version === null) throw new Error(`matter version ${id} does not exist`)
  if (version.publishedAt !== null) keep(cache, version)
  return version
}

function keep(cache: Map<string, MatterVersion>, version: MatterVersion): void {
  const [oldest] = cache.keys()
  if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest)
  cache.set(version.id, version)
}
