// Makes the view of one question: its control with what was typed, its hint, its error.
import type { Control } from './fields/control.ts'
import { conditionHint, conditionJson } from './present-condition.ts'
import type { ConditionScope } from './present-condition.ts'
import { controlName, fieldId } from './rules/paths.ts'
import { askOf, controlOf, typedAt } from './simple-field.ts'
import type { FieldBase, FormError, Raw, SimpleField } from './types.ts'
import type { FieldErrorView, QuestionView } from './view.ts'

export interface Presenting extends ConditionScope {
  readonly raw: Raw
  readonly errors: ReadonlyMap<string, FormError>
}

export function presentQuestion(
  field: SimpleField,
  path: string,
  presenting: Presenting,
): QuestionView {
  const { raw, env } = presenting
  const place = { path, name: controlName(path), id: fieldId(path, env.idPrefix) }
  const control = controlOf(field, typedAt(field, raw, path), env, place)
  const frame = frameOf(field, path, presenting)
  const said = [frame.whenHintId, frame.hintId, limitsId(control, place.id), frame.error?.id]
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
}

/** What questions and groups have in common around them. */
export function frameOf(field: FieldBase, path: string, presenting: Presenting) {
  const id = fieldId(path, presenting.env.idPrefix)
  const whenHint = conditionHint(field.when, presenting)
  return {
    path,
    id,
    label: field.label,
    hint: field.hint,
    hintId: field.hint === null ? null : `${id}-hint`,
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

/** The limits of files are said beside the control and belong to its description. */
function limitsId(control: Control, id: string): string | null {
  return control.kind === 'files' ? `${id}-limits` : null
}
