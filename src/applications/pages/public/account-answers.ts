// 账号里的回答: each question that still stands as the account answers it says so, unless it came from elsewhere.
import { parseRaw } from '../../../forms/index.ts'
import type { Answer, Answers, Field, FormDefinition } from '../../../forms/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { DraftForm } from '../../draft-form.ts'

/** The form with a hint at the questions whose answers are those of the account. */
export function withAccount(
  t: Shell['t'],
  { application, raw, env }: DraftForm,
  known: Answers,
  definition: FormDefinition,
): FormDefinition {
  if (Object.keys(known).length === 0) return definition
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const { sourced, guided } = application
  const isKnown = ({ key }: Field) =>
    isSame(known[key], answers[key]) &&
    !isSame(sourced[key]?.answer, answers[key]) &&
    !isSame(guided[key], answers[key])
  const said = t('来自账号里登记的，可以改。')
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        isKnown(field) ? { ...field, hint: `${said}${field.hint ?? ''}` } : field,
      ),
    })),
  }
}

function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
