// 在哪里办: prefectures with counts of what their own bodies handle, and the counties of the one that is chosen.
import type { RegionLookup } from '../../../organizations/index.ts'
import type { CountedLink, FacetsProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { MattersQuery } from '../../paths.ts'
import { mattersPath } from '../../paths.ts'

type Groups = FacetsProps['groups']

/** A chosen county leads back to its prefecture, a chosen prefecture to the whole province. */
export function regionFacet(
  t: Shell['t'],
  regions: RegionLookup,
  counts: ReadonlyMap<string, number>,
  address: MattersQuery,
): Groups {
  const chosen = regions.pathOf(address.region)?.split('/') ?? []
  const within = regions.prefectures.find(({ prefecture }) => chosen.includes(prefecture.code))
  const item = (code: string, name: string, above: string): CountedLink => {
    const current = chosen.includes(code)
    const region = current && address.region === code ? above : code
    const href = mattersPath({ ...address, region })
    return { label: name, count: String(counts.get(code) ?? 0), href, current }
  }
  const known = (code: string) => counts.has(code) || chosen.includes(code)
  const prefectures = regions.prefectures.map(({ prefecture: { code, name } }) =>
    known(code) ? [item(code, name, '')] : [],
  )
  const counties = within?.counties.map(({ code, name }) =>
    known(code) ? [item(code, name, within.prefecture.code)] : [],
  )
  return [
    { title: t('在哪个市州办（当地部门办的）'), open: within === undefined, items: prefectures.flat() },
    ...(within === undefined
      ? []
      : [
          {
            title: t('在{place}的哪个县办（当地部门办的）', { place: within.prefecture.name }),
            ...{ open: true, items: counties?.flat() ?? [] },
          },
        ]),
  ]
}

/** Why a list has more than its region counts: what is handled above is open to people of the region, too. */
export function regionNote(
  t: Shell['t'],
  { total, own, place }: { readonly total: number; readonly own: number; readonly place: string },
): string | null {
  if (total === 0 || own >= total) return null
  return own === 0
    ? t('都由上级部门办，{place}的人也能申请。', { place })
    : t('其中 {own} 项由{place}的部门办，{above} 项由上级部门办，{place}的人也能申请。', {
        ...{ own, place, above: total - own },
      })
}
