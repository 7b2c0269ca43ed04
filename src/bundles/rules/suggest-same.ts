// 可能是同一道题: questions of different parts that look alike, for the editor to say whether they are.
import type { FormDefinition } from '../../forms/index.ts'
import type { MergeDecisions, QuestionRef } from '../types.ts'
import { answersAlike } from './same-questions.ts'

interface Form {
  readonly matterCode: string
  readonly definition: FormDefinition
}

/** Lists of two at least; what was decided already, together or apart, is not asked again. */
export function suggestSame(
  forms: readonly Form[],
  { same, apart }: Pick<MergeDecisions, 'same' | 'apart'>,
): readonly (readonly QuestionRef[])[] {
  const decided = [...(same ?? []).map(({ members }) => members), ...apart].flat().map(nameOf)
  const questions = forms.flatMap(({ matterCode, definition }) =>
    definition.sections
      .flatMap(({ fields }) => fields)
      .map((field) => ({ ref: { matterCode, key: field.key }, field })),
  )
  const open = questions.filter(({ ref }) => !decided.includes(nameOf(ref)))
  const meanings = [...new Set(open.map(({ field }) => meaningOf(field.label)))]
  return meanings.flatMap((meaning) => {
    const group = open.filter(({ field }) => meaningOf(field.label) === meaning)
    const [first] = group
    const alike = group.filter(
      ({ field }) => first !== undefined && answersAlike(first.field, field),
    )
    const parts = new Set(alike.map(({ ref }) => ref.matterCode))
    return parts.size < 2 ? [] : [alike.map(({ ref }) => ref)]
  })
}

export function nameOf({ matterCode, key }: QuestionRef): string {
  return `${matterCode} ${key}`
}

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/^(申请人|申报人|联系人)?(联系|手机)?(电话|手机号码?|手机)$/u, '手机号码'],
  [/^(申请人|经营者|联系人)(姓名)?$|^法定代表人(姓名)?$/u, '申请人姓名'],
  [/^(申请人|法定代表人)?(居民)?(身份证|证件)(号|号码)$/u, '身份证号码'],
  [/^(经营场所|(单位|场所)详细地址|经营地址|住所)$/u, '经营场所'],
  [/^(从业人数|从业人员数|职工人数)$/u, '从业人数'],
  [/^(所在)?单位(名称)?$|^申请单位名称$/u, '单位名称'],
]

/** The label without brackets and marks, by one word for what has several. */
function meaningOf(label: string): string {
  const bare = label
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return synonyms.find(([words]) => words.test(bare))?.[1] ?? bare
}
