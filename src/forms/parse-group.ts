// Reads a repeating group: the rows in which something was typed, and as many as must be there.
import { saying } from '../platform/i18n/translate.ts'
import type { Saying } from '../platform/i18n/translate.ts'
import { fault } from './fields/field-type.ts'
import type { FieldAnswer, FieldRefusal } from './fields/field-type.ts'
import { isBlank as isBlankText } from './fields/free-text.ts'
import { formError } from './form-error.ts'
import { parseSimple } from './parse-field.ts'
import type { Parsed, Terms } from './parse-field.ts'
import { fewestRows, rowsIn } from './raw.ts'
import { rowPath } from './rules/paths.ts'
import { isVisible } from './rules/visibility.ts'
import { askOf, typedAt } from './simple-field.ts'
import { namesFile } from './stored-files.ts'
import { strayFiles } from './stray-files.ts'
import type { AnswerRow, Answers, FormError, GroupField, Raw } from './types.ts'

/** Rows in which nothing was typed are no rows, but as many as must be there are asked for. */
export function parseGroup(
  group: GroupField,
  raw: Raw,
  answers: Answers,
  terms: Terms,
): Parsed<readonly AnswerRow[]> {
  const numbers = rowsIn(group.key, raw)
  const filled = numbers.filter((number) => !isBlank(group, raw, number, terms))
  const least = filled.length > 0 ? group.minItems : fewestRows(group.required, group.minItems)
  const lacking = Math.max(0, least - filled.length)
  const blank = numbers.filter((number) => !filled.includes(number)).slice(0, lacking)
  const asked = terms.mode === 'submit' ? [...filled, ...blank].sort((a, b) => a - b) : filled
  const rows = asked.slice(0, group.maxItems).map((number) => {
    return parseRow(group, raw, number, answers, terms)
  })
  // What is worked out or carried along makes no row by itself.
  const asking = group.fields.filter((field) => askOf(field) !== null).map(({ key }) => key)
  const kept = rows
    .map(({ answer }) => answer)
    .filter((row) => asking.some((key) => Object.hasOwn(row, key)))
  const inRows = rows.flatMap(({ errors }) => errors)
  const tooFew = terms.mode === 'submit' && lacking > 0 && inRows.length === 0
  const whole = countRefusal(group, filled.length, tooFew ? least : 0)
  const stray = terms.mode === 'submit' ? strayFiles(group, raw, terms.env)[0] : undefined
  const values = { name: stray?.file.name ?? '', counter: saying(group.counter) }
  const refusal = whole ?? (stray === undefined ? null : fault('rows.stray-file', values))
  const errors = refusal === null ? [] : [formError(refusal, group, group.key, null, terms.env)]
  return { answer: kept.length > 0 ? kept : null, errors: [...errors, ...inRows] }
}

export function parseRow(
  group: GroupField,
  raw: Raw,
  number: number,
  answers: Answers,
  terms: Terms,
): { answer: AnswerRow; errors: readonly FormError[] } {
  const row = Object.create(null) as Record<string, FieldAnswer>
  const errors = group.fields.flatMap((field) => {
    if (!isVisible(field.when, answers, terms.env, row)) return []
    const path = `${rowPath(group.key, number)}.${field.key}`
    const standing = {
      path,
      answers,
      row: { name: rowName(group, number), answers: row },
    }
    const parsed = parseSimple(field, raw, standing, terms)
    if (parsed.answer !== null) row[field.key] = parsed.answer
    return parsed.errors
  })
  return { answer: { ...row }, errors }
}

/** 第 2 人 */
function rowName({ counter }: GroupField, number: number): Saying {
  return saying('第 {number} {counter}', { number: number + 1, counter: saying(counter) })
}

function countRefusal(group: GroupField, count: number, least: number): FieldRefusal | null {
  const { counter, maxItems } = group
  if (count > maxItems) return fault('rows.too-many', { limit: maxItems, counter: saying(counter) })
  return least > 0 ? fault('rows.too-few', { limit: least, counter: saying(counter) }) : null
}

function isBlank(group: GroupField, raw: Raw, number: number, { env }: Terms): boolean {
  return group.fields.every((field) => {
    const path = `${rowPath(group.key, number)}.${field.key}`
    if (field.type === 'file') return !namesFile(path, raw, env)
    const typed = typedAt(field, raw, path)
    return Object.values(typed).flat().every(isBlankText)
  })
}
