// Says a condition in words: for applicants whose browser shows the question all the same, and for
// those who design forms.
import { keyOf } from './visibility.ts'
import type { Condition, Field, Operand, Test } from '../types.ts'

/** The question of a key, null when there is none. */
export type FieldOf = (key: string) => Field | null

/** '“致困原因”选了“其他”才要填'; `labelOf` gives the label of a value of a field. */
export function describeCondition(
  condition: Condition,
  fieldOf: FieldOf,
  labelOf: (field: Field | null, value: string) => string,
): string {
  return `${phraseOf(condition, fieldOf, labelOf)}才要填`
}

/** '“致困原因”选了“其他”，并且…' without the last words. */
export function phraseOf(
  condition: Condition,
  fieldOf: FieldOf,
  labelOf: (field: Field | null, value: string) => string,
): string {
  if (!('all' in condition) && !('any' in condition)) return testPhrase(condition, fieldOf, labelOf)
  const [list, word] = 'all' in condition ? [condition.all, '，并且'] : [condition.any, '，或者']
  return list
    .map((one) => {
      const inner = phraseOf(one, fieldOf, labelOf)
      const nested = list.length > 1 && ('all' in one || 'any' in one)
      return nested ? `（${inner}）` : inner
    })
    .join(word)
}

const partNames: Readonly<Record<string, string>> = {
  birth: '的出生日期',
  sex: '的性别',
  age: '的年龄',
  years: '到今天的年数',
  start: '的开始日期',
  end: '的结束日期',
  days: '的天数',
  count: '的数量',
}

const factNames: Readonly<Record<string, string>> = {
  '@applicantKind': '申请人',
  '@region': '办理地',
  '@today': '今天',
}

/** '“户主身份证号”的年龄', or the name of a fact. */
export function subjectName(reference: string, fieldOf: FieldOf): string {
  if (reference.startsWith('@')) return factNames[reference] ?? reference
  const key = keyOf(reference)
  const field = fieldOf(key)
  const part = reference === key ? '' : (partNames[reference.slice(key.length + 1)] ?? '')
  return `“${field?.label ?? key}”${part}`
}

function testPhrase(
  { field: reference, op, value }: Test,
  fieldOf: FieldOf,
  labelOf: (field: Field | null, value: string) => string,
): string {
  const field = fieldOf(reference)
  const named = (one: string) => `“${field ? labelOf(field, one) : factLabel(one, labelOf)}”`
  const list = isList(value) ? [value].flat().map((one) => named(String(one))) : []
  const other = operandPhrase(value, fieldOf)
  return subjectName(reference, fieldOf) + predicate(op, value, list, other)
}

function factLabel(value: string, labelOf: (field: null, value: string) => string): string {
  if (value === 'person') return '个人'
  return value === 'company' ? '单位' : labelOf(null, value)
}

function predicate(op: Test['op'], value: Operand, list: readonly string[], other: string): string {
  switch (op) {
    case 'equals':
    case 'contains':
      return list.length === 0 ? `等于${other}` : `选了${list.join('')}`
    case 'not-equals':
      return list.length === 0 ? `不等于${other}` : `选的不是${list.join('')}`
    case 'in':
      return `选了${list.join('或')}`
    case 'answered':
      return value === false ? '没有填' : '填了'
    case 'greater':
      return `大于 ${other} `
    case 'less':
      return `小于 ${other} `
    case 'at-least':
      return `不小于 ${other} `
    case 'at-most':
      return `不大于 ${other} `
    case 'within':
      return `在${list.join('或')}`
    case 'pastoral':
      return value === false ? '不在牧区' : '在牧区'
  }
}

function isList(value: Operand): value is Exclude<Operand, { answer: string } | { today: string }> {
  return typeof value !== 'object' || Array.isArray(value)
}

const units: Readonly<Record<string, string>> = { d: '天', m: '个月', y: '年' }

/** '18000', '“入院日期”', '今天', '今天的 60 年前'. */
function operandPhrase(value: Operand, fieldOf: FieldOf): string {
  if (isList(value)) return String(value)
  if ('answer' in value) return subjectName(value.answer, fieldOf)
  const [, sign, count = '0', unit = ''] = /^([+-]?)(\d+)(.)$/.exec(value.today) ?? []
  if (Number(count) === 0) return '今天'
  return `今天的 ${Number(count)} ${units[unit] ?? ''}${sign === '-' ? '前' : '后'}`
}
