// 到哪里办: the prefectures as tiles, and the same as a list with their counties.
import { mattersPath } from '../../../matters/index.ts'
import type { RegionGroup, RegionLookup } from '../../../organizations/index.ts'
import type { Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { namePlace, tiles } from '../../rules/region-tiles.ts'
import type { Tile } from '../../rules/region-tiles.ts'

export interface RegionMap {
  readonly tiles: readonly MapTile[]
  readonly list: readonly { readonly prefecture: Link; readonly counties: readonly Link[] }[]
  readonly ofProvince: Link
}

interface MapTile extends Link, Tile {
  readonly note: string
  readonly textX: number
  readonly textY: number
  readonly noteY: number
}

const lineHeight = 24

export function regionMap(t: Shell['t'], regions: RegionLookup, ownOfProvince: number): RegionMap {
  const { code } = regions.province
  return {
    tiles: regions.prefectures.flatMap((group) => tileOf(t, group)),
    list: regions.prefectures.map(({ prefecture, counties }) => ({
      prefecture: { label: t.named(prefecture.name), href: mattersPath({ region: prefecture.code }) },
      counties: counties.map((county) => ({
        label: shortNamed(t, county),
        href: mattersPath({ region: county.code }),
      })),
    })),
    ofProvince: {
      label: t('省本级 {count} 项', { count: ownOfProvince }),
      href: mattersPath({ region: code }),
    },
  }
}

/** On its own page the name in full goes with the translation. */
function shortNamed(t: Shell['t'], { name, shortName }: { name: string; shortName: string }): string {
  const other = t.other(name)
  return other === null ? shortName : `${shortName} ${other}`
}

function tileOf(t: Shell['t'], { prefecture, counties }: RegionGroup): MapTile[] {
  const tile = tiles[prefecture.code]
  if (tile === undefined) return []
  const { x, y } = namePlace(tile)
  return [
    {
      ...tile,
      label: prefecture.shortName,
      note: t('{count} 县市区', { count: counties.length }),
      href: mattersPath({ region: prefecture.code }),
      textX: x,
      textY: y,
      noteY: y + lineHeight,
    },
  ]
}
