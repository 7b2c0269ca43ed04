// 指南带来的回答: each question that the guide's situation answered says so, until the answer is changed.
import { parseRaw } from '../../../forms/index.ts'
import type { Field, FormDefinition } from '../../../forms/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { DraftForm } from '../../draft-form.ts'

/** The form with a hint at the questions whose answers came from the guide. */
export function withGuided(
  t: Shell['t'],
  { application, definition, raw, env }: DraftForm,
): FormDefinition {
  const { guided } = application
  if (Object.keys(guided).length === 0) return definition
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const isGuided = ({ key }: Field) =>
    guided[key] !== undefined && JSON.stringify(guided[key]) === JSON.stringify(answers[key])
  const said = t('按您在办事指南里选的填好了，可以改。')
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        isGuided(field) ? { ...field, hint: `${said}${field.hint ?? ''}` } : field,
      ),
    })),
  }
}
