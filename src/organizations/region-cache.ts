// The regions of a database, read once and kept for a short life: every page names some, and they
// change a few times a year.
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
const kept = new WeakMap<object, Kept>()

export function regionAtlas(db: Db): Promise<RegionAtlas> {
  const known = kept.get(keyOf(db))
  if (known !== undefined && performance.now() < known.until) return known.atlas
  const atlas = load(db)
  kept.set(keyOf(db), { atlas, until: performance.now() + lifeInMilliseconds })
  atlas.catch(() => forgetRegions(db))
  return atlas
}

/** To be called after regions were written. */
export function forgetRegions(db: Db): void {
  kept.delete(keyOf(db))
}

async function load(db: Db): Promise<RegionAtlas> {
  const regions = await allRegions(db)
  return { lookup: lookupOf(regions, await allSuccessions(db)), tree: treeOf(regions) }
}

/** Transactions share the configuration of the connection they were opened on. */
function keyOf(db: Db): object {
  return (db.client as { config: object }).config
}
