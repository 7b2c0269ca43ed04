// The moves of a designer, each a new definition; null where there is nothing to move or remove.
import { fieldAt } from './address.ts'
import type { Address } from './address.ts'
import type { Field, FormDefinition, Section, SimpleField } from '../../forms/index.ts'

export type Edited = FormDefinition | null

/** Where the thing at an address goes with one move; a question goes on to the page beside its own. */
export function movedTo(definition: FormDefinition, address: Address, by: -1 | 1): Address | null {
  const [at = 0, page = 0] = [address.at(-1), address[0]]
  const next = at + by
  if (next >= 0 && next < lengthAt(definition, address)) return [...address.slice(0, -1), next]
  const other = definition.sections[page + by]
  if (address.length !== 2 || other === undefined) return null
  return [page + by, by === 1 ? 0 : other.fields.length]
}

export function move(definition: FormDefinition, address: Address, by: -1 | 1): Edited {
  const to = movedTo(definition, address, by)
  const field = fieldAt(definition, address)
  if (to === null) return null
  if (address.length === 2) {
    return field === null ? null : placeField(definition, address, to, field)
  }
  return inList(definition, address, (list) => swapped(list, address.at(-1) ?? 0, to.at(-1) ?? 0))
}

/** Takes the question from where it stands, if it stands anywhere, and puts it to its place among the others. */
export function placeField(
  definition: FormDefinition,
  from: Address | null,
  to: Address,
  field: Field,
): Edited {
  const rest = from === null ? definition : remove(definition, from)
  return rest === null
    ? null
    : inList(rest, to, (list) => {
        const at = to.at(-1) ?? 0
        return to.length < 2 || at > list.length ? null : list.toSpliced(at, 0, field)
      })
}

/** A page goes only when its questions are elsewhere or gone: one press never costs twenty questions. */
export function remove(definition: FormDefinition, address: Address): Edited {
  const at = address.at(-1) ?? 0
  const isLast = definition.sections.length === 1
  if (address.length === 1 && (isLast || lengthAt(definition, [at, 0]) > 0)) return null
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

/**
 * Puts the questions of a newer version in the place of those taken over before, which go by the keys that
 * the block ever had: what the form itself asks behind them stays.
 */
export function replaceBlock(
  definition: FormDefinition,
  key: string,
  block: readonly Field[],
  former: ReadonlySet<string>,
): FormDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section) => {
      const start = section.fields.findIndex((one) => blockOf(one)?.key === key)
      if (start < 0) return section
      const next = section.fields.findIndex((one, at) => at > start && one.type === 'heading')
      const end = next < 0 ? section.fields.length : next
      const own = section.fields.slice(start + 1, end).filter((one) => !former.has(one.key))
      return {
        ...section,
        fields: section.fields.toSpliced(start, end - start, ...block, ...own),
      }
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

function lengthAt({ sections }: FormDefinition, [page = 0, at, row]: Address): number {
  if (at === undefined) return sections.length
  const fields = sections[page]?.fields ?? []
  if (row === undefined) return fields.length
  const group = fields[at]
  return group?.type === 'group' ? group.fields.length : 0
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
