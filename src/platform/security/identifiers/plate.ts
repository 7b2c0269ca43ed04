// 机动车号牌, GA 36: province, letter of the prefecture, then five signs, or six for new energy.
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export type PlateFault = 'empty' | 'province' | 'length' | 'letter-o-or-i' | 'characters'

/** The number without the dot that plates print after the letter: '青A12345'. */
export function checkPlate(text: string): Result<string, PlateFault> {
  const plate = normaliseCode(text).replace(/[·•・‧.\-—]/g, '')
  const fault = faultOf(plate)
  return fault === null ? ok(plate) : refuse(fault)
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

function faultOf(plate: string): PlateFault | null {
  const signs = [...plate]
  if (plate === '') return 'empty'
  if (!provinces.includes(signs[0] ?? '')) return 'province'
  if (signs.length < 7 || signs.length > 8) return 'length'
  if (/[OI]/.test(plate.slice(2))) return 'letter-o-or-i'
  return /^.[A-Z](?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]|[A-HJ-NP-Z0-9]{6})$/u.test(plate)
    ? null
    : 'characters'
}
