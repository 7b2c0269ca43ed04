// 出处: each question that was answered from an earlier application or certificate says so, until the
// answer is changed.
import { parseRaw } from '../../../forms/index.ts'
import type { Field, FormDefinition } from '../../../forms/index.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { FormEnv, Raw } from '../../../forms/index.ts'
import type { AnswerSource, Sourced } from '../../rules/earlier-answers.ts'

/** What stands in a draft, alone or joint, and what of it came from elsewhere. */
export interface Filled {
  readonly sourced: Sourced
  readonly raw: Raw
  readonly env: FormEnv
}

/** The form with a hint at the questions whose answers came from elsewhere. */
export function withSources(
  t: Shell['t'],
  { sourced, raw, env }: Filled,
  definition: FormDefinition,
): FormDefinition {
  if (Object.keys(sourced).length === 0) return definition
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const hinted = (field: Field): Field => {
    const source = sourced[field.key]
    const stands = JSON.stringify(source?.answer) === JSON.stringify(answers[field.key])
    if (source === undefined || !stands) return field
    return { ...field, hint: `${sourceWords(t, source)}${t('，可以改。')}${field.hint ?? ''}` }
  }
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.map(hinted),
    })),
  }
}

export function sourceWords(t: Shell['t'], { day, matterName, certificate }: AnswerSource): string {
  const said = { day: longDay(day), matter: t.named(matterName), number: certificate ?? '' }
  return certificate === null
    ? t('来自您 {day} 的办件“{matter}”', said)
    : t('来自您 {day} 取得的“{matter}”（{number}）', said)
}
