// Published versions never change, so each is read once. Drafts are not kept.
import type { Db } from '../platform/database/transaction.ts'
import { loadVersion } from './store.ts'
import type { MatterVersion } from './types.ts'

const mostKept = 2_000

/** One cache per pool: a transaction shares the settings object of the pool it came from. */
const caches = new WeakMap<object, Map<string, MatterVersion>>()

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

function cacheOf(db: Db): Map<string, MatterVersion> {
  const pool = (db.client as { config: object }).config
  const cache = caches.get(pool) ?? new Map<string, MatterVersion>()
  caches.set(pool, cache)
  return cache
}

function keep(cache: Map<string, MatterVersion>, version: MatterVersion): void {
  const [oldest] = cache.keys()
  if (cache.size >= mostKept && oldest !== undefined) cache.delete(oldest)
  cache.set(version.id, version)
}
