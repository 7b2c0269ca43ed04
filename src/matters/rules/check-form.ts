// 检查申请表: it asks for nothing unrelated (行政许可法 第二十九条), for nothing that the account, the
// identity number or shared data already answers, and for no other files than the guide.
import { knownAnswers } from '../../accounts/index.ts'
import type { Field, FormDefinition, SimpleField } from '../../forms/index.ts'
import type { VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'
import { chosenItems } from './handle-items.ts'
import { answeringShare } from './shared-answers.ts'
import { keyOf } from './tokens.ts'
import { whyUnrelated } from './unrelated-question.ts'

export function checkForm(version: VersionContent, form: FormDefinition): Finding[] {
  const fields = form.sections.flatMap((section) => section.fields)
  return [
    ...when(fields.length === 0, () =>
      error('empty-form', ['form', 'form:edit'], '申请表没有一道题。'),
    ),
    ...fields.flatMap((field) => [
      ...answeredByAccount(field),
      ...answeredByIdNumber(field, fields),
      ...answeredByShare(version, field),
      ...unrelated(version, field),
      ...(field.type === 'file' ? files(version, field) : []),
    ]),
    ...askedTwice(fields),
    ...itemsUnasked(version, form),
  ]
}

/** 业务办理项: who takes the application in must see which one is asked for. */
function itemsUnasked({ elements }: VersionContent, form: FormDefinition): Finding[] {
  const names = elements.handleItems.map(({ name }) => name)
  const asks = chosenItems(elements.handleItems, form).question !== null
  return when(names.length > 1 && !asks, () =>
    warning(
      'items-unasked',
      ['form', 'form:edit'],
      `业务办理项有${names.join('、')}，申请表里没有一道题选得出是哪一项。`,
    ),
  )
}

function answeredByAccount({ key, label, type }: Field): Finding[] {
  const asked = label.replace(/[（(][^（）()]*[）)]/g, '').replace(/^(您|你)的?/, '')
  const match = knownAnswers.find((each) => each.label.test(label) || each.label.test(asked))
  return when(match !== undefined && match.key !== key && type !== 'group', () =>
    warning(
      'answered-by-account',
      questionOf(key),
      `申请表问“${label}”，账户里已经有。请换成题库里会自动带出的那一道。`,
    ),
  )
}

/** 性别、出生日期 stand in the identity number of the same person. */
function answeredByIdNumber(field: Field, all: readonly Field[]): Finding[] {
  const inside = field.type === 'group' ? field.fields : []
  const hasOwnNumber = all.some(({ key }) => key === 'applicantId')
  return [
    ...when(hasOwnNumber && /^(申请人)?(性别|出生日期|年龄)$/.test(field.label), () =>
      inNumber(field, field.label),
    ),
    ...(inside.some(({ type }) => type === 'id-number')
      ? inside.filter(({ label }) => /^(性别|出生日期|年龄)$/.test(label))
      : []
    ).map((one) => inNumber(one, `${field.label}：${one.label}`)),
  ]
}

function inNumber({ key }: Field, label: string): Finding {
  return warning(
    'answered-by-id-number',
    questionOf(key),
    `申请表问“${label}”，身份证号码里已经有。`,
  )
}

/** What a department shares for this matter is not asked of the applicant (国务院令第 716 号 第七条). */
function answeredByShare({ elements }: VersionContent, { key, label, type }: Field): Finding[] {
  if (type === 'group' || type === 'file') return []
  const share = answeringShare(elements.materials, label)
  return when(share !== null, () =>
    warning(
      'answered-by-share',
      questionOf(key),
      `申请表问“${label}”，免提交的“${share ?? ''}”里已经有，应当由共享数据带出。`,
    ),
  )
}

function unrelated(version: VersionContent, { key, label }: Field): Finding[] {
  const why = whyUnrelated(label, version)
  return when(why !== null, () =>
    warning('unrelated-question', questionOf(key), `申请表问“${label}”，${why ?? ''}`),
  )
}

function files(
  { elements }: VersionContent,
  { key: question, label, required }: SimpleField,
): Finding[] {
  const key = keyOf(label)
  const material = elements.materials.find(({ name }) => {
    const listed = keyOf(name)
    return key !== '' && listed !== '' && (listed.includes(key) || key.includes(listed))
  })
  if (material === undefined) {
    const must = required ? '必须' : ''
    const sentence = `申请表${must}要传“${label}”，指南的材料里没有这一份。`
    return [warning('file-not-in-guide', questionOf(question), sentence)]
  }
  const sentence = `“${label}”申请表和材料清单各要一次，申请人要传两遍。`
  return [warning('file-asked-twice', questionOf(question), sentence)]
}

/** At the second of the two. */
function askedTwice(fields: readonly Field[]): Finding[] {
  const always = fields.filter(({ when: condition }) => condition === null)
  const labels = always.map(({ label }) => label)
  const second = always.filter(
    ({ label }, at) => labels.indexOf(label) < at && labels.lastIndexOf(label) === at,
  )
  return second.map(({ key, label }) =>
    warning('question-twice', questionOf(key), `申请表有两道题都叫“${label}”。`),
  )
}

function questionOf(key: string): readonly ['form', string] {
  return ['form', `question:${key}`]
}
