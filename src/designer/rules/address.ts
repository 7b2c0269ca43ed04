// Places in a form: '0' the first page, '0.3' its fourth question, '0.3.1' the second of a row.
import type { Field, FormDefinition, SimpleField } from '../../forms/index.ts'

export type Address = readonly number[]

/** Null for what is no address; at most page, question and question of a row. */
export function readAddress(text: unknown): Address | null {
  if (typeof text !== 'string' || !/^\d{1,3}(\.\d{1,3}){0,2}$/.test(text)) return null
  return text.split('.').map(Number)
}

export function fieldAt(definition: FormDefinition, [page, at, row]: Address): Field | null {
  const field = definition.sections[page ?? -1]?.fields[at ?? -1]
  if (row === undefined || field === undefined) return field ?? null
  return field.type === 'group' ? (field.fields[row] ?? null) : null
}

/** The questions that stand before an address, in order; rows see those of their own row as well. */
export function fieldsBefore(definition: FormDefinition, [page = 0, at, row]: Address): Field[] {
  const earlier = definition.sections.slice(0, page).flatMap((section) => section.fields)
  const here = definition.sections[page]?.fields ?? []
  const group = at === undefined ? undefined : here[at]
  const own: readonly SimpleField[] =
    row !== undefined && group?.type === 'group' ? group.fields.slice(0, row) : []
  return [...earlier, ...here.slice(0, at ?? 0), ...own]
}

/** Where the question of a key stands, null when there is none; one in a row goes by its own key. */
export function addressOf({ sections }: FormDefinition, key: string): Address | null {
  for (const [page, { fields }] of sections.entries()) {
    const at = fields.findIndex((field) => field.key === key)
    if (at >= 0) return [page, at]
    for (const [group, field] of fields.entries()) {
      const row = field.type === 'group' ? field.fields.findIndex((one) => one.key === key) : -1
      if (row >= 0) return [page, group, row]
    }
  }
  return null
}
