// 哪里能办, read: at once after each change in a catalogue of some thousand matters, by the minute in a large one.
import { regionLookup } from '../../organizations/index.ts'
import type { RegionLookup } from '../../organizations/index.ts'
import { perPool } from '../../platform/database/per-pool.ts'
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { regionBook } from '../rules/search/region-book.ts'
import type { CountedRegion, RegionBook } from '../rules/search/region-book.ts'

/** Beyond so many matters the counts may be a minute old. */
const mostExact = 2_000
const maxAge = 60_000

interface Kept {
  book: Promise<RegionBook> | null
  readAt: number
}

const keptOf = perPool((): Kept => ({ book: null, readAt: -Infinity }))

/** `count`: the matters of the catalogue. */
export async function regionBookOf(db: Db, count: number): Promise<RegionBook> {
  if (count <= mostExact) return remembered(db, 'regions of matters', () => readBook(db))
  const kept = keptOf(db)
  const old = kept.book
  if (performance.now() - kept.readAt > maxAge) {
    kept.readAt = performance.now()
    kept.book = readBook(db).catch((fault: unknown) => {
      // The next one who asks tries again.
      kept.readAt = -Infinity
      if (old === null) throw fault
      return old
    })
  }
  return old ?? kept.book ?? readBook(db)
}

async function readBook(db: Db): Promise<RegionBook> {
  const { rows } = await db.raw<{ rows: { codes: string; ids: string }[] }>(
    `select o.codes, string_agg(o.matter_id::text, ',' order by o.matter_id) as ids
    from (select matter_id, string_agg(distinct left(region_code, 6), ',') as codes
      from offerings where active group by matter_id) o
    group by o.codes`,
  )
  const offered = rows.map(({ codes, ids }) => {
    return { regionCodes: codes.split(','), matterIds: ids.split(',').map(Number) }
  })
  return regionBook(offered, countedIn(await regionLookup(db)))
}

/** 在那里行使的: what bodies of the place itself have claimed, those of its townships and counties included. */
function countedIn({ prefectures }: RegionLookup): CountedRegion[] {
  return prefectures.flatMap(({ prefecture, counties }) => [
    { code: prefecture.code, within: [prefecture.code, ...counties.map(({ code }) => code)] },
    ...counties.map(({ code }) => ({ code, within: [code] })),
  ])
}

/** What is offered for a place: by whoever serves it from above, and for a prefecture in any county of it. */
export function codesWithin(
  path: string,
  counties: readonly { readonly code: string }[],
): string[] {
  return [...path.split('/'), ...counties.map(({ code }) => code)]
}
