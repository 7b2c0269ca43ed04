// 能办的: which of some matters somebody handles for a region.
import { perPool } from '../../platform/database/per-pool.ts'
import type { Db } from '../../platform/database/transaction.ts'

/** Beyond so many all that the region has is read once, and used for a while. */
const mostNamed = 2_000
const maxAge = 30_000
const mostRegions = 32

export interface Offered {
  has(matterId: number): boolean
}

interface Read {
  readonly offered: Offered
  readonly at: number
}

const regionsOf = perPool(() => new Map<string, Read>())

/**
 * `regionCodes` go from the province down to the region. Of more than two thousand matters the identities
 * are not asked for, and the answer may be half a minute old.
 */
export async function offeredAmong(
  db: Db,
  matters: { readonly count: number; ids(): readonly number[] },
  regionCodes: readonly string[],
): Promise<Offered> {
  if (matters.count > mostNamed) return offeredIn(db, regionCodes)
  const result = await db.raw<{ rows: { id: string }[] }>(
    `select distinct matter_id::text as id from offerings
    where active and region_code = any(?::text[]) and matter_id = any(?::bigint[])`,
    [[...regionCodes], [...matters.ids()]],
  )
  return new Set(result.rows.map(({ id }) => Number(id)))
}

async function offeredIn(db: Db, regionCodes: readonly string[]): Promise<Offered> {
  const regions = regionsOf(db)
  const region = regionCodes.join('/')
  const read = regions.get(region)
  if (read !== undefined && performance.now() - read.at < maxAge) return read.offered
  const result = await db.raw<{ rows: { ids: string | null }[] }>(
    `select string_agg(matter_id::text, ',') as ids from (
      select distinct matter_id from offerings where active and region_code = any(?::text[])) o`,
    [[...regionCodes]],
  )
  const list = result.rows[0]?.ids ?? ''
  const offered = amongSorted(Float64Array.from(list === '' ? [] : list.split(','), Number).sort())
  if (regions.size >= mostRegions) regions.clear()
  regions.set(region, { offered, at: performance.now() })
  return offered
}

/** Eight bytes a matter: many regions are remembered at once. */
function amongSorted(ids: Float64Array): Offered {
  return {
    has(wanted) {
      let [low, high] = [0, ids.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ids[middle] ?? 0) < wanted) low = middle + 1
        else high = middle
      }
      return ids[low] === wanted
    },
  }
}
