// What an auditor asks for, as typed, and what of it can be understood.
import { isDay } from '../../kernel/day.ts'

/** As typed; '' for nothing. */
export interface Typed {
  readonly person: string
  /** 'did', 'concerned', or '' for both. */
  readonly part: string
  readonly number: string
  readonly department: string
  readonly action: string
  readonly request: string
  readonly from: string
  readonly to: string
}

export const fieldsOfFilter = [
  ...(['person', 'part', 'number', 'department', 'action', 'request', 'from', 'to'] as const),
]

export function readTyped(given: Readonly<Record<string, unknown>>): Typed {
  const text = (name: keyof Typed) => {
    const value = given[name]
    return typeof value === 'string' ? value.trim().slice(0, 100) : ''
  }
  return {
    ...{ person: text('person'), part: text('part'), number: text('number') },
    ...{ department: text('department'), action: text('action'), request: text('request') },
    ...{ from: text('from'), to: text('to') },
  }
}

/** The days that are no days, and a range that ends before it begins. */
export function dayFault({ from, to }: Typed): string | null {
  if ((from !== '' && !isDay(from)) || (to !== '' && !isDay(to))) {
    return '日期没有看懂。请按“2026-03-01”的样子填写。'
  }
  return from !== '' && to !== '' && to < from ? '结束的日子早于开始的日子。请改一下。' : null
}

/** For the log of readings: what was asked, without what was left empty. */
export function askedOf(typed: Typed): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
}
