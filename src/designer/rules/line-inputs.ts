// One line of a condition as it is chosen: what is looked at, how, and with what it is compared.
import type { Condition } from '../../forms/index.ts'
import type { Test } from './condition-lines.ts'
import type { Subject } from './subjects.ts'

export type Operator = Test['op']
type Operand = Test['value']

export interface TypedLine {
  readonly subject: string
  readonly op: string
  readonly value: string
  readonly group: string
}

const names: Readonly<Record<Operator, string>> = {
  equals: '是',
  'not-equals': '不是',
  in: '是其中之一',
  contains: '选了',
  answered: '填了',
  greater: '大于（晚于）',
  less: '小于（早于）',
  'at-least': '不小于（不早于）',
  'at-most': '不大于（不晚于）',
  within: '在',
  pastoral: '在牧区',
}

const orders: readonly Operator[] = ['equals', 'greater', 'less', 'at-least', 'at-most']

/** The comparisons that make sense for a subject; 没有填 and 不在牧区 are written as 'no-'. */
export function operatorsFor(subject: Subject | null): readonly (readonly [string, string])[] {
  const answered = [pair('answered'), ['no-answered', '没有填'] as const]
  if (subject === null) return Object.keys(names).map((op) => pair(op as Operator))
  switch (subject.values.kind) {
    case 'options':
      return subject.many
        ? [pair('contains'), ...answered]
        : [pair('equals'), pair('not-equals'), ...answered]
    case 'region':
      return [pair('within'), pair('pastoral'), ['no-pastoral', '不在牧区'], ...answered]
    case 'number':
    case 'day':
      return [...orders.map(pair), ...answered]
    case 'none':
      return answered
    case 'text':
      return [pair('equals'), pair('not-equals'), ...answered]
  }
}

function pair(op: Operator): readonly [string, string] {
  return [op, names[op]]
}

export function writeLine({ field, op, value }: Test, group: string): TypedLine {
  const isNo = (op === 'answered' || op === 'pastoral') && value === false
  return { subject: field, op: isNo ? `no-${op}` : op, value: writeValue(op, value), group }
}

/** Null for a line that is not complete or compares what cannot be compared. */
export function readLine(
  { subject, op, value }: TypedLine,
  subjects: readonly Subject[],
): Test | null {
  const known = subjects.find(({ reference }) => reference === subject)
  if (known === undefined) return null
  if (!operatorsFor(known).some(([name]) => name === op)) return null
  const bare = op.replace(/^no-/, '') as Operator
  if (bare === 'answered' || bare === 'pastoral') {
    return { field: subject, op: bare, value: bare === op }
  }
  const operand = readValue(value.normalize('NFKC').trim(), known, subjects)
  return operand === null ? null : { field: subject, op: bare, value: operand }
}

const units = { 天: 'd', 个月: 'm', 月: 'm', 年: 'y' } as const

/** '18', '2026-09-30', '今天', '今天-60年', '=另一道题的代号'. */
function readValue(text: string, subject: Subject, subjects: readonly Subject[]): Operand | null {
  if (text === '') return null
  if (text.startsWith('=')) {
    const answer = text.slice(1).trim()
    return subjects.some(({ reference }) => reference === answer) ? { answer } : null
  }
  const { values } = subject
  if (values.kind === 'options') {
    if (!values.options.some(([value]) => value === text)) return null
    return text === 'true' ? true : text === 'false' ? false : text
  }
  if (values.kind === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
  if (values.kind === 'region') return /^\d{6}(\d{3})?$/.test(text) ? text : null
  return values.kind === 'day' ? readDay(text) : text
}

function readDay(text: string): Operand | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const [, sign = '+', count = '0', unit = '天'] =
    /^今天(?:([+-])(\d{1,4})(天|个月|月|年))?$/.exec(text) ?? []
  if (!text.startsWith('今天')) return null
  return { today: `${sign === '-' ? '-' : ''}${count}${units[unit as keyof typeof units]}` }
}

function writeValue(op: Operator, value: Condition | Operand): string {
  if (op === 'answered' || op === 'pastoral') return ''
  if (typeof value !== 'object' || value === null) return String(value)
  if ('answer' in value) return `=${value.answer}`
  if ('today' in value) {
    const [, sign = '', count = '0', unit = 'd'] = /^([+-]?)(\d+)(.)$/.exec(value.today) ?? []
    const name = { d: '天', m: '个月', y: '年' }[unit] ?? '天'
    return Number(count) === 0 ? '今天' : `今天${sign === '-' ? '-' : '+'}${count}${name}`
  }
  return Array.isArray(value) ? value.join('、') : ''
}
