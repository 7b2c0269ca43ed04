// The tree of province, prefectures and counties; townships are asked for county by county.
import type { Region, RegionNode } from '../types.ts'
import { childrenByParent } from './region-lookup.ts'

export function treeOf(regions: readonly Region[]): readonly RegionNode[] {
  const children = childrenByParent(regions.filter(({ level }) => level !== 'township'))
  const nodesUnder = (code: string | null): readonly RegionNode[] =>
    (children.get(code) ?? []).map((region) => ({ ...region, children: nodesUnder(region.code) }))
  return nodesUnder(null)
}
