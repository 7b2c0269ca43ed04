// 统一社会信用代码, GB 32100-2015: 18 characters of an alphabet of 31, the last one a check.
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export type UsccFault =
  'empty' | 'old-registration' | 'length' | 'characters' | 'letter-o-or-i' | 'check-character'

/** The code in capitals; its region is not compared with today's table, old ones stay valid. */
export function checkUscc(text: string): Result<string, UsccFault> {
  const code = normaliseCode(text)
  const fault = faultOf(code)
  return fault === null ? ok(code) : refuse(fault)
}

/** No I, O, S, V and Z: they are read as 1, 0, 5, U and 2. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function faultOf(code: string): UsccFault | null {
  if (code === '') return 'empty'
  if (/^\d{15}$/.test(code)) return 'old-registration'
  if (code.length !== 18) return 'length'
  if (/^[0-9A-Z]*[OI][0-9A-Z]*$/.test(code)) return 'letter-o-or-i'
  if ([...code].some((character) => !alphabet.includes(character))) return 'characters'
  return checkCharacterOf(code) === code[17] ? null : 'check-character'
}

const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

function checkCharacterOf(code: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * valueAt(code, at), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

function valueAt(code: string, at: number): number {
  return alphabet.indexOf(code.charAt(at))
}
