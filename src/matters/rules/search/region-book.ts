// 哪里能办: in which prefectures and counties each matter is handled, kept so that many matters are counted
// fast: most of them are handled in the same places as many others.
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Hits } from './hit.ts'

/** Matters that are offered under the same regions. */
export interface OfferedAlike {
  readonly regionCodes: readonly string[]
  readonly matterIds: readonly number[]
}

/** A region that is counted, with the codes of the bodies whose matters count as its own. */
export interface CountedRegion {
  readonly code: string
  readonly within: readonly string[]
}

export interface RegionBook {
  /** By the identity of a matter, from 1; 0 for what nobody offers. */
  readonly placesOf: Uint32Array
  /** By that number: the places in `codes`. */
  readonly regions: readonly (readonly number[])[]
  readonly codes: readonly string[]
}

export function regionBook(
  offered: readonly OfferedAlike[],
  counted: readonly CountedRegion[],
): RegionBook {
  const last = offered.reduce((most, { matterIds }) => Math.max(most, ...matterIds.slice(-1)), 0)
  const placesOf = new Uint32Array(last + 1)
  const regions: (readonly number[])[] = [[]]
  for (const { regionCodes, matterIds } of offered) {
    const own = new Set(regionCodes)
    regions.push(
      counted.flatMap(({ within }, at) => (within.some((one) => own.has(one)) ? at : [])),
    )
    for (const id of matterIds) placesOf[id] = regions.length - 1
  }
  return { placesOf, regions, codes: counted.map(({ code }) => code) }
}

/** How many of the hits each region has; a region that has none is left out. */
export function countRegions(
  { columns }: CatalogueIndex,
  { slots }: Hits,
  { placesOf, regions, codes }: RegionBook,
): ReadonlyMap<string, number> {
  const alike = new Uint32Array(regions.length)
  for (const slot of slots) {
    const place = placesOf[columns.ids[slot] ?? 0] ?? 0
    alike[place] = (alike[place] ?? 0) + 1
  }
  const counts = new Uint32Array(codes.length)
  for (const [place, list] of regions.entries()) {
    for (const at of list) counts[at] = (counts[at] ?? 0) + (alike[place] ?? 0)
  }
  return new Map(
    codes.flatMap((code, at) =>
      (counts[at] ?? 0) === 0 ? [] : [[code, counts[at] ?? 0] as const],
    ),
  )
}
