// Telephone numbers: a mobile number, which gets messages, or any number at which somebody answers.
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export type PhoneFault = 'empty' | 'characters' | 'length' | 'landline' | 'prefix'

/** A mobile number of 11 digits; the country's prefix (+86, 0086) and dashes are taken off. */
export function checkMobile(text: string): Result<string, PhoneFault> {
  const number = bare(text)
  if (number === '') return refuse('empty')
  if (!/^\d+$/.test(number)) return refuse('characters')
  if (landline.test(number)) return refuse('landline')
  if (number.length !== 11) return refuse('length')
  return /^1[3-9]/.test(number) ? ok(number) : refuse('prefix')
}

/** A mobile number, a landline with its area code ('0971-8230000', extension '-12'), or 400. */
export function checkPhone(text: string): Result<string, PhoneFault> {
  const typed = normaliseCode(text)
    .replace(/[（(]|^\+86|^0086/g, '')
    .replace(/[)）—–－]/g, '-')
  const fixed = /^(0\d{2,3})-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(typed)
  if (fixed !== null && fixed[1] !== undefined && areaCode.test(fixed[1])) {
    return ok([fixed[1], fixed[2], fixed[3]].filter((part) => part !== undefined).join('-'))
  }
  const service = typed.replace(/-/g, '')
  return /^[48]00\d{7}$/.test(service) ? ok(service) : checkMobile(text)
}

const areaCode = /^0(?:10|2\d|[3-9]\d{2})$/
const landline = /^0\d{9,11}$/

function bare(text: string): string {
  const typed = normaliseCode(text).replace(/[-—–()（）]/g, '')
  return typed.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '')
}
