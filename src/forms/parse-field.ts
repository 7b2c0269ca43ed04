// Reads one question: its answer, or why it cannot stand.
import { fault } from './fields/field-type.ts'
import type { FieldAnswer, FieldRefusal, FormEnv, Typed } from './fields/field-type.ts'
import { formError } from './form-error.ts'
import { refuse } from '../kernel/result.ts'
import type { Saying } from '../platform/i18n/translate.ts'
import { isBroken } from './raw.ts'
import { calculate } from './rules/calculate.ts'
import { askOf, parseField, typedAt } from './simple-field.ts'
import { storedFiles } from './stored-files.ts'
import type { AnswerRow, Answers, FormError, ParseMode, Raw, SimpleField } from './types.ts'

export interface Terms {
  readonly env: FormEnv
  readonly mode: ParseMode
}

export interface Parsed<A> {
  readonly answer: A | null
  readonly errors: readonly FormError[]
}

/** Where a question stands: the answers before it, and its row of a group. */
export interface Standing {
  readonly path: string
  readonly answers: Answers
  readonly row: { readonly name: Saying; readonly answers: AnswerRow } | null
}

export function parseSimple(
  field: SimpleField,
  raw: Raw,
  { path, answers, row }: Standing,
  { env, mode }: Terms,
): Parsed<FieldAnswer> {
  if (field.type === 'calculated') {
    return { answer: calculate(field, answers, env, row?.answers ?? null), errors: [] }
  }
  const typed = typedFor(field, raw, path, env)
  const parsed = isBroken(typed) ? refuse(fault('broken-text')) : parseField(field, typed, env)
  const refusal = parsed.ok ? missing(field, parsed.value, mode) : parsed.refusal
  const errors = refusal === null ? [] : [formError(refusal, field, path, row?.name ?? null, env)]
  return { answer: parsed.ok ? parsed.value : null, errors }
}

/** Files count as they are stored. */
export function typedFor(field: SimpleField, raw: Raw, path: string, env: FormEnv): Typed {
  if (field.type !== 'file') return typedAt(field, raw, path)
  return { '': storedFiles(path, raw, env).map(({ id }) => id) }
}

function missing(field: SimpleField, answer: unknown, mode: ParseMode): FieldRefusal | null {
  const ask = askOf(field)
  if (ask === null || answer !== null || mode === 'draft' || !field.required) return null
  return fault(`required-${ask}`)
}
