// A post that gives one question more than one answer. No page of ours sends that, and which of them is
// meant cannot be said, so it is refused before anything is read.
import { controlName } from './rules/paths.ts'
import { boxesOf } from './simple-field.ts'
import type { Body, FormDefinition, SimpleField } from './types.ts'

export function isPostedTwice(definition: FormDefinition, body: Body): boolean {
  return postedTwice(definition, body) !== null
}

/**
 * The name under which an answer comes more than once, or as a list (a[]=): only boxes of which many may be ticked do,
 * and one box with the empty value that stands behind it. Null when none does.
 */
export function postedTwice({ sections }: FormDefinition, body: Body): string | null {
  const lists = Object.entries(body).filter(
    ([name, value]) => name.startsWith(controlName('')) && Array.isArray(value),
  )
  if (lists.length === 0) return null
  const boxes = new Map(sections.flatMap(({ fields }) => fields).flatMap(boxesWithin))
  const twice = lists.find(([name, value]) => {
    const few = boxes.get(name.replace(/\.\d+\./, '.#.'))
    const ticked = (value as readonly unknown[]).filter((one) => one !== '')
    return few !== 'many' && (few !== 'one' || ticked.length > 1)
  })
  return twice?.[0] ?? null
}

/** The names of the boxes of a question, with '#' for the number of a row. */
function boxesWithin(
  field: FormDefinition['sections'][number]['fields'][number],
): readonly (readonly [string, 'one' | 'many'])[] {
  if (field.type === 'group') {
    // A row names each of its files.
    return field.fields.flatMap((column) => {
      const path = `${field.key}.#.${column.key}`
      return column.type === 'file' ? [[controlName(path), 'many'] as const] : named(column, path)
    })
  }
  return named(field, field.key)
}

function named(field: SimpleField, path: string): readonly (readonly [string, 'one' | 'many'])[] {
  const boxes = boxesOf(field)
  return boxes === 'none' ? [] : [[controlName(path), boxes]]
}
