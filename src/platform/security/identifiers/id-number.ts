// 公民身份号码, GB 11643-1999: region, date of birth, sequence and a check digit (ISO 7064 MOD 11-2).
import { addDays, isDay } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export interface IdNumber {
  /** 18 characters, half-width, with a capital X. */
  readonly number: string
  readonly birthDate: Day
  readonly sex: 'male' | 'female'
}

export type IdNumberFault =
  | 'empty'
  | 'first-generation'
  | 'length'
  | 'characters'
  | 'province'
  | 'no-such-day'
  | 'future'
  | 'too-long-ago'
  | 'check-digit'

/**
 * Reads a number of 18 characters as typed. The region is checked for its province alone: codes of
 * counties that were merged or renamed stay on cards for life.
 */
export function checkIdNumber(text: string, today: Day): Result<IdNumber, IdNumberFault> {
  const number = normaliseCode(text).replace(/[-—–]/g, '')
  const fault = faultOf(number, today)
  if (fault !== null) return refuse(fault)
  const sex = Number(number[16]) % 2 === 1 ? 'male' : 'female'
  return ok({ number, birthDate: birthOf(number) as Day, sex })
}

/** The oldest people on record lived 122 years. */
const longestLife = 130 * 366

function faultOf(number: string, today: Day): IdNumberFault | null {
  if (number === '') return 'empty'
  if (/^\d{15}$/.test(number)) return 'first-generation'
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  if (!provinces.has(provinceOf(number))) return 'province'
  const birth = birthOf(number)
  if (!isDay(birth)) return 'no-such-day'
  if (birth > today) return 'future'
  if (birth < addDays(today, -longestLife)) return 'too-long-ago'
  return checkDigitOf(number) === number[17] ? null : 'check-digit'
}

/** 81, 82 and 83 are residence permits of people from Hong Kong, Macao and Taiwan. */
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
)

/** The card of a foreigner with permanent residence begins with 9, then the province of issue. */
function provinceOf(number: string): string {
  return number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2)
}

function birthOf(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function checkDigitOf(number: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return '10X98765432'.charAt(sum % 11)
}
