// One side of a comparison, element by element, as an entry of the log keeps it.
import type { Difference } from './compare-versions.ts'

export function sideOf(differences: readonly Difference[], which: 'before' | 'after') {
  const texts = differences.map((each) => {
    const { head, changed, tail } = each[which]
    return [each.element, `${head}${changed}${tail}`]
  })
  return { elements: Object.fromEntries(texts) as Record<string, string> }
}
