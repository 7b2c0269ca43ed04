// 无关的问题: what a form asks though nothing in the matter speaks of it (行政许可法 第二十九条;
// 个人信息保护法 第六条).
import type { VersionContent } from '../types.ts'

/** What no form may ask, whatever the matter: it lets others act as the person. */
const secrets = /密码|口令|验证码|校验码|安全码|CVV/i

/** Personal matters that only a matter about them may ask. */
const personal = [
  ...['政治面貌', '宗教', '信仰', '血型', '婚姻', '婚史', '性取向', '病史', '指纹', '人脸', '行踪'],
  ...['家庭收入', '子女', '怀孕', '星座', '爱好', '喜欢'],
]

/** The word that makes it unrelated, in a sentence; null for a question that belongs there. */
export function whyUnrelated(label: string, version: VersionContent): string | null {
  if (secrets.test(label)) return '密码、验证码一类只归本人，任何事项都不能问。'
  const about = wordsOf(version)
  const asked = personal.find((word) => label.includes(word))
  if (asked === undefined || about.includes(asked)) return null
  return `事项的条件和材料都没有说到“${asked}”，看不出为什么要问。`
}

function wordsOf({ name, type, elements }: VersionContent): string {
  const { aliases, conditions, materials, note, result, legalBases, steps, faq } = elements
  return [
    ...[name, type, ...aliases, ...conditions, note ?? '', result.name],
    ...materials.flatMap((one) => [one.name, one.instructions ?? '', one.requiredWhen ?? '']),
    ...legalBases.map(({ law }) => law),
    ...steps.map((step) => step.name),
    ...faq.map(({ question }) => question),
  ].join('\n')
}
