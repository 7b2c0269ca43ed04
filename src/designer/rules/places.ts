// Where a question can stand: first on a page, or behind another question.
import type { FormDefinition } from '../../forms/index.ts'

/** Each place as an address among the other questions, with its words. */
export function placesIn({ sections }: FormDefinition): readonly (readonly [string, string])[] {
  return sections.flatMap(({ title, fields }, page) => {
    const on = `第 ${page + 1} 页“${title}”`
    return [
      [`${page}.0`, `${on}的最前面`] as const,
      ...fields.map(({ label }, at) => [`${page}.${at + 1}`, `${on}，在“${label}”后面`] as const),
    ]
  })
}
