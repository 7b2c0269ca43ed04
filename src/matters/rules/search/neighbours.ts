// 相邻事项: which matters stand nearest to one by their themes.
import { bestOf } from './best-of.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { markStart } from './columns.ts'

export interface Neighbour {
  readonly code: string
  readonly name: string
}

const sameLine = 0.01
/** Use decides only among equals; weights lie further apart than this. */
const useAtMost = 1e-4

export function neighboursOf(index: CatalogueIndex, id: string, most: number): Neighbour[] {
  const own = index.slotOf.get(Number(id))
  if (own === undefined) return []
  const worth = worthOfMarks(index, own)
  const { columns, names } = index
  const weightOf = (slot: number): number => {
    if (slot === own || columns.live[slot] === 0) return -1
    let [weight, shared] = [0, false]
    for (let at = markStart(columns, slot); at < (columns.markEnds[slot] ?? 0); at += 1) {
      const one = worth[columns.marks[at] ?? 0] ?? 0
      weight += one
      shared ||= one > 0 && one !== sameLine
    }
    return shared ? weight + useAtMost * (1 - 1 / (1 + (columns.uses[slot] ?? 0))) : -1
  }
  return bestOf(names.count, most, weightOf).map((slot) => {
    const { code, name } = namesAt(index, slot)
    return { code, name }
  })
}

/** A theme says the more the fewer matters have it. */
function worthOfMarks(index: CatalogueIndex, own: number): Float64Array {
  const { columns, markNames } = index
  const worth = new Float64Array(markNames.length)
  for (let at = markStart(columns, own); at < (columns.markEnds[own] ?? 0); at += 1) {
    const mark = columns.marks[at] ?? 0
    const name = markNames[mark] ?? ''
    if (name.startsWith('line:')) worth[mark] = sameLine
    if (name.startsWith('theme:')) worth[mark] = 1 / Math.max(1, countOf(index, mark))
  }
  return worth
}

function countOf({ columns, names }: CatalogueIndex, mark: number): number {
  let count = 0
  const end = names.count === 0 ? 0 : (columns.markEnds[names.count - 1] ?? 0)
  for (let at = 0; at < end; at += 1) if (columns.marks[at] === mark) count += 1
  return count
}
