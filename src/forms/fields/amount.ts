// Reads an amount as people write it: full-width digits, commas in threes, the unit behind it.
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { normaliseCode } from '../../platform/security/identifiers.ts'
import { fault } from './field-type.ts'
import type { FieldRefusal } from './field-type.ts'

export interface AmountLimits {
  readonly decimals: number
  readonly min: number | null
  readonly max: number | null
  readonly unit: string | null
}

/** Beyond this a number no longer keeps its cents exactly. */
const largest = 1_000_000_000_000
/** A number keeps as many digits as this, before and behind the point. */
const digitsKept = 15

export function parseAmount(
  typed: string,
  limits: AmountLimits,
): Result<number | null, FieldRefusal> {
  const digits = bareDigits(typed, limits.unit)
  if (digits === '') return ok(null)
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return refuse(fault('number.form'))
  const decimals = digits.split('.')[1]?.replace(/0+$/, '').length ?? 0
  if (decimals > limits.decimals) return refuse(tooFine(limits.decimals))
  return withinLimits(Number(digits), limits)
}

/** 18000 → '18,000'; decimals stay as they are. */
export function grouped(amount: number): string {
  const [whole = '', decimals] = String(amount).split('.')
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? threes : `${threes}.${decimals}`
}

function bareDigits(typed: string, unit: string | null): string {
  const plain = normaliseCode(typed).replace(/^[¥￥]/, '')
  const end = unit?.toUpperCase() ?? ''
  const bare = end !== '' && plain.endsWith(end) ? plain.slice(0, -end.length) : plain
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
}

function tooFine(decimals: number): FieldRefusal {
  return decimals === 0 ? fault('number.whole') : fault('number.decimals', { decimals })
}

function withinLimits(
  amount: number,
  { decimals, min, max }: AmountLimits,
): Result<number, FieldRefusal> {
  const exact = Math.min(largest, 10 ** (digitsKept - decimals))
  const top = Math.min(max ?? exact, exact)
  const bottom = Math.max(min ?? -exact, -exact)
  if (amount < bottom) return refuse(fault('number.min', { min: bottom }))
  if (amount > top) return refuse(fault('number.max', { max: top }))
  return ok(amount === 0 ? 0 : amount)
}
