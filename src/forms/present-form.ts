// Makes the view of a form from what was typed: controls, hints, errors, follow-up questions.
import { readExpression, referencesOf } from '../../public/js/shared/expressions.js'
import type { FormEnv } from './fields/field-type.ts'
import { parseRaw } from './parse-answers.ts'
import { presentGroup } from './present-group.ts'
import { presentQuestion } from './present-question.ts'
import type { Presenting } from './present-question.ts'
import { fieldId } from './rules/paths.ts'
import { fieldsOf, isVisible } from './rules/visibility.ts'
import { conditionHint, conditionJson, isSettled } from './present-condition.ts'
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
  const known = new Map(
    definition.sections.flatMap(({ fields }) => fields.map((field) => [field.key, field])),
  )
  const presenting: Presenting = {
    raw,
    answers,
    errors: new Map(errors.map((error) => [error.path, error])),
    env,
    fieldOf: (key) => known.get(key) ?? null,
    isElsewhere: (key) => !here.has(key),
    referred: referredIn(onPage),
    row: null,
  }
  const isAsked = ({ when }: Pick<Field, 'when'>) =>
    isVisible(when, answers, env) || !isSettled(when, presenting)
  const sections = onPage
    .filter(isAsked)
    .map((section) =>
      presentSection(section, section.fields.filter(isAsked).filter(saysMore(section)), presenting),
    )
  return {
    sections,
    world: browserWorld(presenting),
    errors: errors.map(({ message, summary, fieldId: id }) => ({
      ...{ message, summary, href: `#${id}` },
    })),
  }
}

/** A heading that repeats the title of its page is not shown. */
function saysMore({ title }: Section): (field: Field) => boolean {
  return ({ type, label }) => type !== 'heading' || label !== title
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

/** What conditions and calculations of these sections speak of, by key. */
function referredIn(sections: readonly Section[]): ReadonlySet<string> {
  const fields = sections.flatMap((section) => section.fields)
  const all: readonly Field[] = fields.flatMap((field) =>
    field.type === 'group' ? [field, ...field.fields] : [field],
  )
  const conditions = [...sections, ...all].flatMap(({ when }) => fieldsOf(when))
  const calculations = all.flatMap((field) => {
    if (field.type !== 'calculated') return []
    const node = readExpression(field.expression)
    return node === null ? [] : referencesOf(node).flatMap((reference) => reference.split('.'))
  })
  return new Set([...conditions, ...calculations])
}

/** Facts, and answers that may stand elsewhere, by which the browser judges; null when it has no need. */
function browserWorld({ referred, answers, env }: Presenting): string | null {
  if (referred.size === 0) return null
  const { today, applicantKind, region, pastoral } = env
  const known = Object.fromEntries(
    [...referred].filter((key) => Object.hasOwn(answers, key)).map((key) => [key, answers[key]]),
  )
  return JSON.stringify({ facts: { today, applicantKind, region, pastoral }, known })
}
