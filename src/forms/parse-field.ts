// Reads one question: its answer, or why it cannot stand.
import { fault } from './fields/field-type.ts'
import type { FieldAnswer, FieldRefusal, FormEnv, Typed } from './fields/field-type.ts'
import { formError } from './form-error.ts'
import { askOf, parseField, typedAt } from './simple-field.ts'
import type { FormError, ParseMode, Raw, SimpleField } from './types.ts'

export interface Terms {
  readonly env: FormEnv
  readonly mode: ParseMode
}

export interface Parsed<A> {
  readonly answer: A | null
  readonly errors: readonly FormError[]
}

/** `row` names the row of a group for the error, null outside of groups. */
export function parseSimple(
  field: SimpleField,
  raw: Raw,
  path: string,
  row: string | null,
  { env, mode }: Terms,
): Parsed<FieldAnswer> {
  const parsed = parseField(field, typedFor(field, raw, path, env), env)
  const refusal = parsed.ok ? missing(field, parsed.value, mode) : parsed.refusal
  const errors = refusal === null ? [] : [formError(refusal, field, path, row, env)]
  return { answer: parsed.ok ? parsed.value : null, errors }
}

/** Files count as they are stored, whatever was posted or remembered. */
function typedFor(field: SimpleField, raw: Raw, path: string, { files }: FormEnv): Typed {
  if (field.type !== 'file') return typedAt(field, raw, path)
  const stored = Object.hasOwn(files, path) ? files[path] : undefined
  return { '': (stored ?? []).map(({ id }) => id) }
}

function missing(field: SimpleField, answer: unknown, mode: ParseMode): FieldRefusal | null {
  const ask = askOf(field)
  if (ask === null || answer !== null || mode === 'draft' || !field.required) return null
  return fault(`required-${ask}`)
}
