// The moves of a designer, each a new definition; null where there is nothing to move or remove.
import { fieldAt } from './address.ts'
import type { Address } from './address.ts'
import type { Field, FormDefinition, Section, SimpleField } from '../../forms/index.ts'

export type Edited = FormDefinition | null

export function move(definition: FormDefinition, address: Address, by: -1 | 1): Edited {
  const at = address.at(-1) ?? 0
  return inList(definition, address, (list) => swapped(list, at, at + by))
}

export function remove(definition: FormDefinition, address: Address): Edited {
  const at = address.at(-1) ?? 0
  if (address.length === 1 && definition.sections.length === 1) return null
  return inList(definition, address, (list) =>
    list[at] === undefined ? null : list.filter((_one, index) => index !== at),
  )
}

/** A copy right behind, with keys of its own. */
export function duplicate(definition: FormDefinition, address: Address): Edited {
  const at = address.at(-1) ?? 0
  const taken = keysOf(definition)
  return inList(definition, address, (list) => {
    const one = list[at]
    if (one === undefined) return null
    return list.toSpliced(at + 1, 0, { ...one, key: freeKey(one.key, taken) })
  })
}

export function addPage(definition: FormDefinition, title: string): FormDefinition {
  const keys = new Set(definition.sections.map(({ key }) => key))
  const page: Section = { key: freeKey('page', keys), title, help: null, when: null, fields: [] }
  return { ...definition, sections: [...definition.sections, page] }
}

export function putPage(
  definition: FormDefinition,
  at: number,
  change: Pick<Section, 'title' | 'help' | 'when'>,
): Edited {
  if (definition.sections[at] === undefined) return null
  return {
    ...definition,
    sections: definition.sections.map((one, index) => (index === at ? { ...one, ...change } : one)),
  }
}

/** In place of the question at the address; behind the last one where nothing stands there. */
export function putField(definition: FormDefinition, address: Address, field: Field): Edited {
  const at = address.at(-1) ?? 0
  if (address.length < 2) return null
  return inList(definition, address, (list) =>
    at > list.length
      ? null
      : list.toSpliced(at, fieldAt(definition, address) === null ? 0 : 1, field),
  )
}

/** Puts the questions of a block under its heading at the end of a page. */
export function insertBlock(
  definition: FormDefinition,
  page: number,
  block: readonly Field[],
): Edited {
  const section = definition.sections[page]
  if (section === undefined) return null
  const taken = keysOf(definition)
  if (block.some(({ key }) => taken.has(key))) return null
  return withFields(definition, page, [...section.fields, ...block])
}

/** Puts the questions of a newer version in the place of those taken over before. */
export function replaceBlock(
  definition: FormDefinition,
  key: string,
  block: readonly Field[],
): FormDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section) => {
      const start = section.fields.findIndex((one) => blockOf(one)?.key === key)
      if (start < 0) return section
      const next = section.fields.findIndex((one, at) => at > start && one.type === 'heading')
      const end = next < 0 ? section.fields.length : next
      return { ...section, fields: section.fields.toSpliced(start, end - start, ...block) }
    }),
  }
}

/** From which block and version a heading was taken over; null for other questions. */
export function blockOf(field: Field): { readonly key: string; readonly version: number } | null {
  return field.type === 'heading' ? field.block : null
}

export function keysOf({ sections }: FormDefinition): Set<string> {
  return new Set(sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
}

/** 'phone' → 'phone2' where it is taken. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/\d+$/, '').slice(0, 36)
  const numbers = Array.from({ length: taken.size + 2 }, (_, at) =>
    at === 0 ? wanted : `${stem}${at + 1}`,
  )
  return numbers.find((key) => !taken.has(key)) ?? wanted
}

type Item = Section | Field | SimpleField

/** Applies a change to the list in which an address lies: pages, questions, questions of a row. */
function inList(
  definition: FormDefinition,
  [page = 0, at, row]: Address,
  change: (list: readonly Item[]) => readonly Item[] | null,
): Edited {
  if (at === undefined) {
    const sections = change(definition.sections)
    return sections === null ? null : { ...definition, sections: sections as readonly Section[] }
  }
  const section = definition.sections[page]
  if (section === undefined) return null
  if (row === undefined) {
    const fields = change(section.fields)
    return fields === null ? null : withFields(definition, page, fields as readonly Field[])
  }
  const group = section.fields[at]
  if (group?.type !== 'group') return null
  const inner = change(group.fields)
  if (inner === null) return null
  const next = { ...group, fields: inner as readonly SimpleField[] }
  return withFields(definition, page, section.fields.with(at, next))
}

function withFields(definition: FormDefinition, page: number, fields: readonly Field[]) {
  const section = definition.sections[page]
  if (section === undefined) return definition
  return { ...definition, sections: definition.sections.with(page, { ...section, fields }) }
}

function swapped(list: readonly Item[], one: number, other: number): readonly Item[] | null {
  const [first, second] = [list[one], list[other]]
  return first === undefined || second === undefined || other < 0
    ? null
    : list.with(one, second).with(other, first)
}
