// 筛选标记: by what matters are filtered and counted, each as a small number.
import type { ServedObject } from '../../types.ts'
import type { CatalogueIndex, IndexedMatter } from './catalogue-index.ts'
import { markStart } from './columns.ts'

export type FacetName = 'object' | 'theme' | 'line' | 'level' | 'online' | 'depth' | 'visit'

export const facetNames: readonly FacetName[] = [
  'object',
  'theme',
  'line',
  'level',
  'online',
  'depth',
  'visit',
]

/** 网上办理深度: the whole way, the application alone, or not at all. */
export type OnlineDepth = 'whole' | 'apply' | 'window'

export const depths: readonly OnlineDepth[] = ['whole', 'apply', 'window']

/** A served object, or any of those that are no persons: 企业和组织. */
export type ObjectMark = ServedObject | 'entity'

export function objectMarks(objects: readonly ServedObject[]): readonly ObjectMark[] {
  return objects.some((one) => one !== 'person') ? [...objects, 'entity'] : objects
}

export function depthOf(matter: {
  readonly online: boolean
  readonly visits: number
}): OnlineDepth {
  if (!matter.online) return 'window'
  return matter.visits === 0 ? 'whole' : 'apply'
}

export function marksOf(index: CatalogueIndex, matter: IndexedMatter): number[] {
  const values: (readonly [FacetName, string])[] = [
    ...objectMarks(matter.objects).map((object) => ['object', object] as const),
    ...[...new Set(matter.themes)].map((theme) => ['theme', theme] as const),
    ['line', matter.lineId],
    ...matter.levels.map((level) => ['level', level] as const),
    ['depth', depthOf(matter)],
  ]
  if (matter.online) values.push(['online', 'yes'])
  if (matter.visits === 0) values.push(['visit', 'none'])
  return values.map(([facet, value]) => numberOf(index, `${facet}:${value}`))
}

/** The short name of the department line. */
export function lineOf({ columns, markNames, lineNames }: CatalogueIndex, slot: number): string {
  for (let at = markStart(columns, slot); at < (columns.markEnds[slot] ?? 0); at += 1) {
    const name = markNames[columns.marks[at] ?? 0] ?? ''
    if (name.startsWith('line:')) return lineNames.get(name.slice('line:'.length)) ?? ''
  }
  return ''
}

function numberOf(index: CatalogueIndex, name: string): number {
  const known = index.marks.get(name)
  if (known !== undefined) return known
  index.marks.set(name, index.markNames.length)
  return index.markNames.push(name) - 1
}
