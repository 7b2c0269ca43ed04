// The regions of a database, read once and kept for a short life: every page names some, and they
// change a few times a year.
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'
import { lookupOf } from './rules/region-lookup.ts'
import { treeOf } from './rules/region-tree.ts'
import { allRegions, allSuccessions } from './store.ts'
import type { RegionLookup, RegionNode } from './types.ts'

export interface RegionAtlas {
  readonly lookup: RegionLookup
  readonly tree: readonly RegionNode[]
}

interface Kept {
  readonly atlas: Promise<RegionAtlas>
  readonly until: number
}

const lifeInMilliseconds = 60_000
const memoryOf = perPool((): { kept: Kept | null } => ({ kept: null }))

export function regionAtlas(db: Db): Promise<RegionAtlas> {
  const memory = memoryOf(db)
  if (memory.kept !== null && performance.now() < memory.kept.until) return memory.kept.atlas
  const atlas = load(db)
  memory.kept = { atlas, until: performance.now() + lifeInMilliseconds }
  atlas.catch(() => forgetRegions(db))
  return atlas
}

/** To be called after regions were written. */
export function forgetRegions(db: Db): void {
  memoryOf(db).kept = null
}

async function load(db: Db): Promise<RegionAtlas> {
  const regions = await allRegions(db)
  return { lookup: lookupOf(regions, await allSuccessions(db)), tree: treeOf(regions) }
}
