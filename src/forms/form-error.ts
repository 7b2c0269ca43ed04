// Says a refusal: short beside the question, and with the question's name in the summary.
import { inChinese, saying } from '../platform/i18n/translate.ts'
import type { Saying } from '../platform/i18n/translate.ts'
import type { FieldRefusal, FormEnv } from './fields/field-type.ts'
import { faultSentences } from './messages.ts'
import { fieldId } from './rules/paths.ts'
import type { FieldBase, FormError } from './types.ts'

/** `row` names the row of a group, '第 2 人', null outside of groups. */
export function formError(
  { code, values }: FieldRefusal,
  { label }: Pick<FieldBase, 'label'>,
  path: string,
  row: Saying | null,
  env: FormEnv,
): FormError {
  const sentence = faultSentences[code]
  const said = saying(sentence, { ...values, label: saying(withoutVerb(sentence, label)) })
  return errorAt({ path, label, row }, said, env)
}

export interface ErrorPlace {
  readonly path: string
  readonly label: string
  /** The row of a group, null outside of groups. */
  readonly row: Saying | null
}

/** The same for what is no answer's own refusal: a file that was not taken, two pages that differ. */
export function errorAt({ path, label, row }: ErrorPlace, said: Saying, env: FormEnv): FormError {
  const named = said.sentence.includes('{label}')
    ? said
    : saying('{label}：{said}', { label: saying(label), said })
  const summary = row === null ? named : saying('{row}，{said}', { row, said: named })
  const { sentence, values = {} } = said
  const place = { path, fieldId: fieldId(path, env.idPrefix) }
  return { ...place, message: inChinese(summary), summary, sentence, values }
}

/** “选择定点医院” is asked for by “请选择定点医院”: no verb is said twice. */
function withoutVerb(sentence: string, label: string): string {
  const verb = /^请(填写|选择|上传)\{label\}$/.exec(sentence)?.[1] ?? ''
  return verb !== '' && label.startsWith(verb) && label !== verb ? label.slice(verb.length) : label
}
