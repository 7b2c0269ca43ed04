// 机关代字: the letters by which an organ is known in document numbers. 青 for the province or the
// prefecture's short name, then for counties and townships the fewest characters that tell them from
// their neighbours, then the line's own: 青民, 玉树民, 玉树杂市监, 玉树杂扎政.
import type { Region } from '../types.ts'

/** The letters of every region by code, to be followed by those of the line. */
export function placeTokens(regions: readonly Region[]): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  const siblings = byParent(regions)
  const downward = regions.toSorted((one, other) => one.path.length - other.path.length)
  for (const region of downward) {
    const above = tokens.get(region.parentCode ?? '') ?? ''
    tokens.set(region.code, tokenOf(region, above, siblings.get(region.parentCode) ?? []))
  }
  return tokens
}

function byParent(regions: readonly Region[]): Map<string | null, Region[]> {
  const groups = new Map<string | null, Region[]>()
  for (const region of regions) {
    groups.set(region.parentCode, [...(groups.get(region.parentCode) ?? []), region])
  }
  return groups
}

function tokenOf(region: Region, above: string, siblings: readonly Region[]): string {
  if (region.level === 'province') return [...region.name][0] ?? ''
  if (region.level === 'prefecture') return region.shortName
  return above + distinctStart(region, siblings)
}

/** The shortest beginning of its name that no sibling shares. */
function distinctStart(region: Region, siblings: readonly Region[]): string {
  const others = siblings.filter(({ code }) => code !== region.code)
  const starts = [...region.name].map((_, at, all) => all.slice(0, at + 1).join(''))
  return starts.find((start) => others.every(({ name }) => !name.startsWith(start))) ?? region.name
}
