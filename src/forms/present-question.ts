// Makes the view of one question: its control with what was typed, its hint, its error.
import type { Control } from './fields/control.ts'
import { conditionHint, conditionJson } from './present-condition.ts'
import type { ConditionScope } from './present-condition.ts'
import type { Typed } from './fields/field-type.ts'
import { wasUnasked } from './raw.ts'
import { typedFor as typedIn } from './parse-field.ts'
import { calculate } from './rules/calculate.ts'
import { controlName, fieldId } from './rules/paths.ts'
import { askOf, controlOf } from './simple-field.ts'
import type { Answers, Field, FieldBase, FormError, Raw, SimpleField } from './types.ts'
import type { FieldErrorView, QuestionView } from './view.ts'

export interface Presenting extends ConditionScope {
  readonly raw: Raw
  /** Clean answers, for what is worked out from them. */
  readonly answers: Answers
  readonly errors: ReadonlyMap<string, FormError>
  /** The keys that conditions and calculations of the page speak of. */
  readonly referred: ReadonlySet<string>
}

export function presentQuestion(
  field: SimpleField,
  path: string,
  presenting: Presenting,
): QuestionView {
  const { env } = presenting
  const place = { path, name: controlName(path), id: fieldId(path, env.idPrefix) }
  const control = controlOf(field, typedFor(field, path, presenting), env, place)
  const frame = frameOf(field, path, presenting)
  const said = [frame.whenHintId, frame.hintId, noteId(control, place.id), frame.error?.id]
  const describedBy = said.filter((id) => id !== null && id !== undefined).join(' ')
  return {
    ...frame,
    kind: control.kind,
    frame: frames[control.kind],
    name: place.name,
    optional: askOf(field) !== null && !field.required,
    describedBy: describedBy === '' ? null : describedBy,
    control,
    reveals: [],
  }
}

const frames: Readonly<Record<Control['kind'], QuestionView['frame']>> = {
  input: 'label',
  textarea: 'label',
  select: 'label',
  options: 'fieldset',
  date: 'fieldset',
  region: 'fieldset',
  files: 'own',
  tick: 'own',
  static: 'own',
  period: 'fieldset',
  parts: 'fieldset',
  linked: 'fieldset',
  output: 'own',
  reference: 'fieldset',
  signature: 'fieldset',
  heading: 'own',
  nothing: 'own',
}

/** What is worked out counts as typed. */
function typedFor(field: SimpleField, path: string, presenting: Presenting): Typed {
  if (field.type !== 'calculated') return typedIn(field, presenting.raw, path, presenting.env)
  const { answers, env, row } = presenting
  const value = calculate(field, answers, env, row?.answers ?? null)
  return { '': value === null ? [] : [String(value)] }
}

/** What questions and groups have in common around them. */
export function frameOf(field: FieldBase, path: string, presenting: Presenting) {
  const id = fieldId(path, presenting.env.idPrefix)
  const whenHint = conditionHint(field.when, presenting)
  return {
    path,
    id,
    label: field.label,
    type: (field as Field).type,
    referred: presenting.referred.has(field.key),
    hint: field.hint,
    example: field.example,
    hintId: field.hint === null && field.example === null ? null : `${id}-hint`,
    restored: wasUnasked(presenting.raw, path),
    whenHint,
    whenHintId: whenHint === null ? null : `${id}-when`,
    error: errorView(presenting.errors.get(path), id),
    when: conditionJson(field.when, presenting),
  }
}

function errorView(error: FormError | undefined, id: string): FieldErrorView | null {
  if (error === undefined) return null
  return { id: `${id}-error`, sentence: error.sentence, values: error.values }
}

/** The limits of files and what follows from an answer belong to the description of the control. */
function noteId(control: Control, id: string): string | null {
  if (control.kind === 'files') return `${id}-limits`
  return control.kind === 'input' && control.note !== null ? `${id}-note` : null
}
