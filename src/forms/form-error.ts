// Says a refusal: short beside the question, and with the question's name in the summary.
import type { FieldRefusal, FormEnv } from './fields/field-type.ts'
import { faultSentences, fillSentence } from './messages.ts'
import { fieldId } from './rules/paths.ts'
import type { FieldBase, FormError } from './types.ts'

/** `row` names the row of a group, '第 2 人', null outside of groups. */
export function formError(
  { code, values }: FieldRefusal,
  { label }: Pick<FieldBase, 'label'>,
  path: string,
  row: string | null,
  env: FormEnv,
): FormError {
  const sentence = faultSentences[code]
  const filled = { ...values, label: withoutVerb(sentence, label) }
  const said = fillSentence(sentence, filled)
  const named = sentence.includes('{label}') ? said : `${label}：${said}`
  const message = row === null ? named : `${row}，${named}`
  return { path, fieldId: fieldId(path, env.idPrefix), message, sentence, values: filled }
}

/** “选择定点医院” is asked for by “请选择定点医院”: no verb is said twice. */
function withoutVerb(sentence: string, label: string): string {
  const verb = /^请(填写|选择|上传)\{label\}$/.exec(sentence)?.[1] ?? ''
  return verb !== '' && label.startsWith(verb) && label !== verb ? label.slice(verb.length) : label
}
