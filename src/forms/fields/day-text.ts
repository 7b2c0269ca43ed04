// Dates as they are typed and read: what is missing or impossible is said in so many words.
import { isDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { saying } from '../../platform/i18n/translate.ts'
import { halfWidth, normaliseCode } from '../../platform/security/identifiers.ts'
import { fault } from './field-type.ts'
import type { FieldRefusal } from './field-type.ts'

export interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

export function parseDay(typed: Parts): Result<Day | null, FieldRefusal> {
  const parts = {
    year: bare(typed.year, '年'),
    month: bare(typed.month, '月'),
    day: bare(typed.day, '日'),
  }
  if (parts.year + parts.month + parts.day === '') return ok(null)
  const problem = problemOf(parts)
  if (problem !== null) return refuse(problem)
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  return isDay(day) ? ok(day) : refuse(noSuchDay(parts))
}

/** The parts of '2026-10-15', '2026年10月15日' or '20261015'; of anything else the whole as its year. */
export function takenApart(written: string): Parts {
  const text = halfWidth(written).trim()
  const pieces = (inPieces.exec(text) ?? inEight.exec(text))?.slice(1) ?? [written.trim()]
  const [year = '', month = '', day = ''] = pieces
  return { year, month, day }
}

const inPieces = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const inEight = /^(\d{4})(\d{2})(\d{2})$/

/** '2026年10月15日'. */
export function showDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export function isDayAnswer(answer: unknown): answer is Day {
  return typeof answer === 'string' && isDay(answer)
}

function bare(part: string, unit: string): string {
  const text = normaliseCode(part)
  const digits = text.endsWith(unit) ? text.slice(0, -1) : text
  return unit === '年' ? digits : digits.replace(/^0+(?=\d)/, '')
}

function problemOf({ year, month, day }: Parts): FieldRefusal | null {
  const missing = [year === '' && '年', month === '' && '月', day === '' && '日']
  const names = missing.filter((name) => name !== false)
  if (!/^\d*$/.test(year + month + day)) return fault('date.form')
  if (names.length > 0)
    return fault('date.incomplete', { missing: names.map((name) => saying(name)) })
  if (year.length !== 4) return fault('date.year')
  if (year < '1850' || year > '2200') return fault('date.range', { year })
  if (Number(month) < 1 || Number(month) > 12) return fault('date.no-such-month', { month })
  return null
}

function noSuchDay({ year, month, day }: Parts): FieldRefusal {
  return fault('date.no-such-day', { year, month: Number(month), day })
}
