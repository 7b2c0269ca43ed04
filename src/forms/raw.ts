// What was typed, taken from a body that nobody vouches for: only names that the definition knows,
// only strings, only so many rows. The result is safe to keep, to parse and to show again.
import { controlName, rowPath } from './rules/paths.ts'
import type { Boxes } from './fields/field-type.ts'
import { boxesOf, partPath, partsOf, writeField } from './simple-field.ts'
import type {
  AnswerRow,
  Answers,
  Body,
  Field,
  FormDefinition,
  GroupField,
  Raw,
  SimpleField,
} from './types.ts'

/** Marks that a row exists although none of its controls was used. */
export const rowMark = '_row'

/** Marks that a question was not asked for a while, with what had been typed kept for its return. */
const unaskedMark = '_unasked'

/** Longer than any limit a definition may set, so what is too long stays too long when re-posted. */
const longestValue = 20_000
const mostValues = 200

type Entries = (readonly [string, readonly string[]])[]

/**
 * Rows are numbered anew from 0 without gaps; one more than allowed is kept, to be refused, and all that stood. What the body
 * does not name stays as it stood in `earlier`: questions, and rows of a group. With `parts`, the boxes of
 * one question stay as well.
 */
export function rawFromBody(
  fields: readonly Field[],
  body: Body,
  earlier: Raw = {},
  stays: 'questions' | 'parts' = 'questions',
): Raw {
  const rows = rowNumbers(body)
  const posted = { body, earlier, stays }
  const entries = fields.flatMap((field): Entries =>
    field.type === 'group'
      ? groupEntries(field, rows.get(field.key) ?? [], posted)
      : simpleEntries(field, field.key, field.key, posted),
  )
  return toRaw(entries)
}

/** What would have to be typed to give these answers. */
export function rawFromAnswers(definition: FormDefinition, answers: Answers): Raw {
  const fields = definition.sections.flatMap((section) => section.fields)
  return toRaw(
    fields.flatMap((field): Entries => {
      const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined
      return field.type === 'group'
        ? rowsOf(answer).flatMap((row, at) => rowEntries(field, row, rowPath(field.key, at)))
        : written(field, field.key, answer)
    }),
  )
}

/** The rows of a group's answer; none for what is not one. */
export function rowsOf(answer: unknown): readonly AnswerRow[] {
  if (!Array.isArray(answer)) return []
  return answer.filter((row): row is AnswerRow => typeof row === 'object' && row !== null)
}

/** How many rows stand in what was typed: contiguous from 0, each with its mark. */
export function rowCount(group: string, raw: Raw): number {
  let count = 0
  while (raw[`${rowPath(group, count)}.${rowMark}`] !== undefined) count += 1
  return count
}

/** Their numbers. */
export function rowsIn(group: string, raw: Raw): readonly number[] {
  return Array.from({ length: rowCount(group, raw) }, (_, at) => at)
}

/** How many rows a page shows: those that stand, and as many blank ones as are asked for. */
export function shownRows({ key, required, minItems }: GroupField, raw: Raw): number {
  return Math.max(rowCount(key, raw), fewestRows(required, minItems))
}

/** A required group has one row at least, another may be left alone. */
export function fewestRows(required: boolean, minItems: number): number {
  return required ? Math.max(1, minItems) : 0
}

/** Marks the questions that are not asked although something stands in them. */
export function markUnasked(raw: Raw, unasked: readonly string[]): Raw {
  const typed = new Set(
    Object.entries(raw)
      .filter(
        ([path, values]) => !path.endsWith(rowMark) && values.some((one) => one.trim() !== ''),
      )
      .map(([path]) => path.split('.')[0] ?? ''),
  )
  const marks = unasked
    .filter((key) => typed.has(key))
    .map((key) => [`${key}.${unaskedMark}`, ['1']])
  return marks.length === 0 ? raw : { ...raw, ...(Object.fromEntries(marks) as Raw) }
}

/** True when what stands in the question had been put aside since its page was last posted. */
export function wasUnasked(raw: Raw, path: string): boolean {
  return raw[`${path}.${unaskedMark}`] !== undefined
}

interface Posted {
  readonly body: Body
  readonly earlier: Raw
  readonly stays: 'questions' | 'parts'
}

/** Rows are taken away by their button alone, never by leaving them out. */
function groupEntries(group: GroupField, named: readonly number[], posted: Posted): Entries {
  const standing = Array.from({ length: rowCount(group.key, posted.earlier) }, (_, at) => at)
  const numbers = [...new Set([...standing, ...named])].sort((a, b) => a - b)
  return numbers
    .slice(0, Math.max(group.maxItems + 1, standing.length))
    .flatMap((number, at): Entries => {
      const [from, to] = [rowPath(group.key, number), rowPath(group.key, at)]
      return [
        [`${to}.${rowMark}`, ['1']],
        ...group.fields.flatMap((field) =>
          simpleEntries(field, `${from}.${field.key}`, `${to}.${field.key}`, posted),
        ),
      ]
    })
}

/**
 * Files are not in the body: the caller has stored them, and says which when it is parsed. A row of a group
 * names those that are its own.
 */
function simpleEntries(field: SimpleField, from: string, to: string, posted: Posted): Entries {
  if (field.type === 'file' && from === field.key) return []
  const { body, earlier, stays } = posted
  const parts = partsOf(field)
  const isNamed = (part: string) => Object.hasOwn(body, controlName(partPath(from, part)))
  const isLeftOut = !parts.some(isNamed)
  return parts.flatMap((part): Entries => {
    const values = isNamed(part)
      ? cleanValues(boxesOf(field), body[controlName(partPath(from, part))])
      : isLeftOut || stays === 'parts'
        ? (earlier[partPath(from, part)] ?? [])
        : []
    return values.length === 0 ? [] : [[partPath(to, part), values]]
  })
}

function rowEntries(group: GroupField, row: AnswerRow, path: string): Entries {
  return [
    [`${path}.${rowMark}`, ['1']],
    ...group.fields.flatMap((field) =>
      written(field, `${path}.${field.key}`, Object.hasOwn(row, field.key) ? row[field.key] : null),
    ),
  ]
}

function written(field: SimpleField, path: string, answer: unknown): Entries {
  return Object.entries(writeField(field, answer)).map(([part, values]) => [
    partPath(path, part),
    values,
  ])
}

/** The row numbers that the body names, for each group, in order. */
export function rowNumbers(body: Body): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const name of Object.keys(body)) {
    const [, group, number] = /^answers\.([a-zA-Z0-9]+)\.(0|[1-9]\d{0,5})\./.exec(name) ?? []
    if (group === undefined) continue
    found.set(group, (found.get(group) ?? new Set()).add(Number(number)))
  }
  return new Map([...found].map(([group, set]) => [group, [...set].sort((a, b) => a - b)]))
}

/** Behind boxes stands an empty value, which says that they were on the page; it is no answer. */
function cleanValues(boxes: Boxes, value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostValues) : [value]
  const texts = values.filter((one) => typeof one === 'string').map(cleanValue)
  return boxes === 'none' || texts.length < 2 ? texts : texts.filter((one) => one !== '')
}

/** The name of an answer that would be cut to be kept; null when none would. */
export function tooLong(body: Body): string | null {
  const isCut = (value: unknown) => typeof value === 'string' && value.length > longestValue
  const found = Object.entries(body).find(
    ([name, value]) =>
      name.startsWith(controlName('')) && (Array.isArray(value) ? value.some(isCut) : isCut(value)),
  )
  return found?.[0] ?? null
}

/** Stands where a sign came in halves or in bytes that are none; nobody types it. */
const brokenSign = '\uFFFD'

/** PostgreSQL stores neither NUL nor halves of surrogate pairs: a half is kept as broken, to be refused. */
function cleanValue(value: string): string {
  return value
    .slice(0, longestValue)
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, brokenSign)
}

/** What came in broken signs is no answer: leaving them out would make another one of it, unseen. */
export function isBroken(typed: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(typed).some((values) => values.some((one) => one.includes(brokenSign)))
}

function toRaw(entries: Entries): Raw {
  return Object.assign(Object.create(null), Object.fromEntries(entries)) as Raw
}
