// All regions held in memory and asked by code.
import type { Region, RegionGroup, RegionLookup, RegionSuccession } from '../types.ts'
import { lineageOf, codeOf } from './region-path.ts'

/** Regions must hold the whole tree with its province; order does not matter. */
export function lookupOf(
  regions: readonly Region[],
  successions: readonly RegionSuccession[],
): RegionLookup {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const successors = new Map(successions.map(({ oldCode, newCode }) => [oldCode, newCode]))
  const children = childrenByParent(regions)
  const province = children.get(null)?.[0]
  if (province === undefined) throw new Error('there is no province among the regions')
  const find = (code: string): Region | null =>
    byCode.get(code) ?? byCode.get(successors.get(code) ?? '') ?? null
  return {
    province,
    prefectures: groupsOf(province, children),
    isRegion: (code) => byCode.has(code),
    find,
    nameOf: (code) => nameAlong(find(code)?.path ?? null, byCode) ?? code,
    pathOf: (code) => find(code)?.path ?? null,
    levelOf: (code) => find(code)?.level ?? null,
    townsOf: (countyCode) => children.get(countyCode) ?? [],
  }
}

export function childrenByParent(
  regions: readonly Region[],
): ReadonlyMap<string | null, readonly Region[]> {
  const children = new Map<string | null, Region[]>()
  const inOrder = regions.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  for (const region of inOrder) {
    const siblings = children.get(region.parentCode)
    if (siblings === undefined) children.set(region.parentCode, [region])
    else siblings.push(region)
  }
  return children
}

function groupsOf(
  province: Region,
  children: ReadonlyMap<string | null, readonly Region[]>,
): readonly RegionGroup[] {
  const prefectures = children.get(province.code) ?? []
  return prefectures.map((prefecture) => ({
    prefecture,
    counties: children.get(prefecture.code) ?? [],
  }))
}

/** The names down a path without the province, which is named alone. */
function nameAlong(path: string | null, byCode: ReadonlyMap<string, Region>): string | null {
  if (path === null) return null
  const names = lineageOf(path).map((one) => byCode.get(codeOf(one))?.name ?? '')
  return names.length === 1 ? (names[0] ?? null) : names.slice(1).join('')
}
