// Makes the view of a form from what was typed: controls, hints, errors, follow-up questions.
import type { FormEnv } from './fields/field-type.ts'
import { parseRaw } from './parse-answers.ts'
import { presentGroup } from './present-group.ts'
import { presentQuestion } from './present-question.ts'
import type { Presenting } from './present-question.ts'
import { fieldId } from './rules/paths.ts'
import { isVisible } from './rules/visibility.ts'
import { conditionHint, conditionJson, settledBefore } from './present-condition.ts'
import { nestReveals } from './reveals.ts'
import type { Field, FormDefinition, FormError, Raw, Section } from './types.ts'
import type { FieldView, FormView, SectionView } from './view.ts'

export interface PresentOptions {
  /** What was typed; `rawFromAnswers` makes it of stored answers. */
  readonly raw: Raw
  readonly errors: readonly FormError[]
  readonly env: FormEnv
  /** The sections of this page by key, null for all. */
  readonly sections: readonly string[] | null
}

/**
 * The view of the form or of some of its sections. A section whose condition does not hold yet is
 * shown only if an answer on the same page may still open it.
 */
export function presentForm(definition: FormDefinition, options: PresentOptions): FormView {
  const { raw, errors, env } = options
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const onPage = definition.sections.filter(({ key }) => options.sections?.includes(key) ?? true)
  const here = new Set(onPage.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const before = (key: string) => !here.has(key)
  const presenting: Presenting = {
    raw,
    errors: new Map(errors.map((error) => [error.path, error])),
    env,
    fields: definition.sections.flatMap((section) => section.fields),
    row: null,
  }
  const isAsked = (one: Pick<Field, 'when'>) =>
    isVisible(one.when, answers) || !settledBefore(one, before)
  return {
    sections: onPage
      .filter(isAsked)
      .map((section) => presentSection(section, section.fields.filter(isAsked), presenting)),
    errors: errors.map(({ message, fieldId: id }) => ({ message, href: `#${id}` })),
  }
}

function presentSection(
  { key, title, help, when }: Section,
  fields: readonly Field[],
  presenting: Presenting,
): SectionView {
  const views = fields.map((field): FieldView =>
    field.type === 'group'
      ? presentGroup(field, presenting)
      : presentQuestion(field, field.key, presenting),
  )
  return {
    id: fieldId(key, presenting.env.idPrefix),
    title,
    help,
    when: conditionJson(when, presenting),
    whenHint: conditionHint(when, presenting),
    fields: nestReveals(views, fields),
  }
}
