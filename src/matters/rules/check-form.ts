// 检查申请表: it asks for nothing unrelated (行政许可法 第二十九条), for nothing that the account, the
// identity number or shared data already answers, and for no other files than the guide.
import type { Field, FormDefinition, SimpleField } from '../../forms/index.ts'
import type { VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'
import { keyOf } from './tokens.ts'

export function checkForm(version: VersionContent, form: FormDefinition): Finding[] {
  const fields = form.sections.flatMap((section) => section.fields)
  return [
    ...when(fields.length === 0, () => error('empty-form', ['form'], '申请表没有一道题。')),
    ...fields.flatMap((field) => [
      ...answeredByAccount(field),
      ...answeredByIdNumber(field, fields),
      ...unrelated(version, field),
      ...(field.type === 'file' ? files(version, field) : []),
    ]),
    ...askedTwice(fields),
  ]
}

/** Questions that a draft begins with answered (applications/rules/prefill.ts), by their usual name. */
const known: readonly (readonly [key: string, label: RegExp])[] = [
  ['applicantName', /^申请人(姓名|名称)?$/],
  ['applicantId', /^申请人(居民)?身份证(号|号码)$/],
  ['phone', /^(申请人)?(手机号码?|手机)$/],
  ['hkRegion', /^(申请人)?户籍(所在)?地$/],
  ['orgName', /^(申请)?单位名称$|^企业名称$/],
  ['uscc', /^统一社会信用代码$/],
  ['legalRepName', /^法定代表人(（负责人）)?(姓名)?$/],
]

function answeredByAccount({ key, label, type }: Field): Finding[] {
  const match = known.find(([, pattern]) => pattern.test(label))
  return when(match !== undefined && match[0] !== key && type !== 'group', () =>
    warning(
      'answered-by-account',
      ['form'],
      `申请表问“${label}”，账户里已经有，应当用“${match?.[0] ?? ''}”这道题自动带出。`,
    ),
  )
}

/** 性别、出生日期 stand in the identity number of the same person. */
function answeredByIdNumber(field: Field, all: readonly Field[]): Finding[] {
  const inside = field.type === 'group' ? field.fields : []
  const hasOwnNumber = all.some(({ key }) => key === 'applicantId')
  return [
    ...when(hasOwnNumber && /^(申请人)?(性别|出生日期|年龄)$/.test(field.label), () =>
      inNumber(field.label),
    ),
    ...(inside.some(({ type }) => type === 'id-number')
      ? inside.filter(({ label }) => /^(性别|出生日期|年龄)$/.test(label))
      : []
    ).map(({ label }) => inNumber(`${field.label}：${label}`)),
  ]
}

function inNumber(label: string): Finding {
  return warning('answered-by-id-number', ['form'], `申请表问“${label}”，身份证号码里已经有。`)
}

/** Personal matters that only a matter about them may ask (个人信息保护法 第六条). */
const personal = ['政治面貌', '宗教', '血型', '婚姻', '婚史', '性取向', '病史', '家庭收入', '信仰']

function unrelated({ name, elements }: VersionContent, field: Field): Finding[] {
  const asked = personal.find((word) => field.label.includes(word))
  if (asked === undefined) return []
  const { aliases, conditions, materials, note, result } = elements
  const about = [name, ...aliases, ...conditions, ...materials.map((each) => each.name)]
  const isRelated = [...about, result.name, note ?? ''].some((text) => text.includes(asked))
  return when(!isRelated, () =>
    warning(
      'unrelated-question',
      ['form'],
      `申请表问“${field.label}”，事项的条件和材料都没有说到它，看不出为什么要问。`,
    ),
  )
}

function files({ elements }: VersionContent, { label, required }: SimpleField): Finding[] {
  const key = keyOf(label)
  const material = elements.materials.find(({ name }) => {
    const listed = keyOf(name)
    return key !== '' && (listed.includes(key) || key.includes(listed))
  })
  if (material === undefined) {
    const must = required ? '必须' : ''
    const sentence = `申请表${must}要传“${label}”，指南的材料里没有这一份。`
    return [warning('file-not-in-guide', ['form'], sentence)]
  }
  const sentence = `“${label}”申请表和材料清单各要一次，申请人要传两遍。`
  return [warning('file-asked-twice', ['form'], sentence)]
}

function askedTwice(fields: readonly Field[]): Finding[] {
  const labels = fields
    .filter(({ when: condition }) => condition === null)
    .map(({ label }) => label)
  const repeated = new Set(labels.filter((label, at) => labels.indexOf(label) < at))
  return [...repeated].map((label) =>
    warning('question-twice', ['form'], `申请表有两道题都叫“${label}”。`),
  )
}
