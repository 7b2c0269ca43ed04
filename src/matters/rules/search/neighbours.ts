// 相邻事项: which matters stand nearest to one by their themes.
import type { CatalogueIndex, Entry } from './catalogue-index.ts'

export interface Neighbour {
  readonly code: string
  readonly name: string
}

export function neighboursOf(index: CatalogueIndex, id: string, most: number): Neighbour[] {
  const own = index.entries[index.slotOf.get(id) ?? -1]
  if (!own) return []
  const sharing = index.entries.filter(
    (entry): entry is Entry =>
      entry !== null && entry.id !== id && entry.themes.some((theme) => own.themes.includes(theme)),
  )
  const common = new Map<string, number>()
  for (const theme of sharing.flatMap((entry) => entry.themes)) {
    common.set(theme, (common.get(theme) ?? 0) + 1)
  }
  const weight = (entry: Entry) =>
    entry.themes
      .filter((theme) => own.themes.includes(theme))
      .reduce((sum, theme) => sum + 1 / (common.get(theme) ?? 1), 0) +
    (entry.lineId === own.lineId ? 0.01 : 0)
  return sharing
    .map((entry) => ({ entry, weight: weight(entry) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.entry.uses - a.entry.uses ||
        (a.entry.code < b.entry.code ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entry: { code, name } }) => ({ code, name }))
}
