// 缩小范围: the filters of the catalogue as links with counts, and those that are set.
import type { CountedLink, FacetsProps, Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { MattersQuery } from '../../paths.ts'
import { mattersPath } from '../../paths.ts'
import type { FacetName, OnlineDepth } from '../../rules/search/marks-of.ts'
import type { FacetCount } from '../../rules/search/narrow.ts'
import type { ExerciseLevel, ServedObject } from '../../types.ts'
import { exerciseWords, plainObjectWords } from '../../rules/code-sets.ts'

type T = Shell['t']

const order: readonly FacetName[] = [
  'object',
  'level',
  'theme',
  'line',
  'online',
  'depth',
  'visit',
]
/** What stands under one heading; the long lists are closed until one of theirs is chosen. */
const groups: readonly { readonly facets: readonly FacetName[]; readonly long: boolean }[] = [
  { facets: ['object'], long: false },
  { facets: ['level'], long: false },
  { facets: ['visit', 'depth'], long: false },
  { facets: ['theme'], long: true },
  { facets: ['line'], long: true },
]
const mostItems = 60

const depthWords: Readonly<Record<OnlineDepth, string>> = {
  whole: '全程网上办',
  apply: '网上申请，到窗口办',
  window: '只能到窗口办',
}

export function facetLinks(
  t: T,
  counts: readonly FacetCount[],
  address: MattersQuery,
  regions: FacetsProps['groups'],
): FacetsProps {
  const shown = groups.map(({ facets, long }) => ({
    title: titleOf(t, facets[0] ?? 'object'),
    open: !long || facets.some((facet) => address[facet] !== ''),
    items: facets.flatMap((facet) => itemsOf(t, facet, counts, address)),
  }))
  return {
    label: t('缩小范围'),
    groups: [...regions, ...shown].filter(({ items }) => items.length > 0),
  }
}

function itemsOf(
  t: T,
  facet: FacetName,
  counts: readonly FacetCount[],
  address: MattersQuery,
): CountedLink[] {
  const ofFacet = counts.filter((count) => count.facet === facet)
  return ofFacet.slice(0, mostItems).map((count) => {
    const current = address[facet] === count.value
    const value = current ? '' : count.value
    return {
      label: wordOf(t, facet, count),
      count: String(count.count),
      href: mattersPath({ ...address, [facet]: value }),
      current,
    }
  })
}

/** The filters that are set, each as a link to the list without it. */
export function chosenFilters(
  t: T,
  counts: readonly FacetCount[],
  address: MattersQuery,
  regionName: string | null,
): Link[] {
  const set = order
    .filter((facet) => address[facet] !== '')
    .map((facet) => {
      const known = counts.find((each) => each.facet === facet && each.value === address[facet])
      const count = known ?? { facet, value: address[facet], label: null, count: 0 }
      return { label: wordOf(t, facet, count), href: mattersPath({ ...address, [facet]: '' }) }
    })
  const region = { label: regionName ?? '', href: mattersPath({ ...address, region: '' }) }
  return regionName === null ? set : [...set, region]
}

function titleOf(t: T, facet: FacetName): string {
  switch (facet) {
    case 'object':
      return t('办给谁')
    case 'level':
      return t('在哪一级办')
    case 'theme':
      return t('主题')
    case 'line':
      return t('部门')
    case 'online':
    case 'depth':
    case 'visit':
      return t('怎么办')
  }
}

function wordOf(t: T, facet: FacetName, { value, label }: FacetCount): string {
  switch (facet) {
    case 'object':
      return value === 'entity' ? t('企业和组织') : t(plainObjectWords[value as ServedObject])
    case 'level':
      return t(exerciseWords[value as ExerciseLevel])
    case 'theme':
      return t(value)
    case 'line':
      return label ?? t('所选的部门')
    case 'online':
      return t('网上可办')
    case 'depth':
      return t(depthWords[value as OnlineDepth])
    case 'visit':
      return t('不用跑')
  }
}
