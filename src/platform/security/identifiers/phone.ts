// Telephone numbers: a mobile number, which gets messages, or any number at which somebody answers.
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { normaliseCode } from './normalise.ts'

export type MobileFault = 'empty' | 'characters' | 'length' | 'landline' | 'prefix'
export type PhoneFault = MobileFault | 'area-code'

/** A mobile number of 11 digits; the country's prefix (+86, 0086) and dashes are taken off. */
export function checkMobile(text: string): Result<string, MobileFault> {
  const number = bare(text)
  if (number === '') return refuse('empty')
  if (!/^\d+$/.test(number)) return refuse('characters')
  if (landline.test(number)) return refuse('landline')
  if (number.length !== 11) return refuse('length')
  return /^1[3-9]/.test(number) ? ok(number) : refuse('prefix')
}

/** A mobile number, a landline with its area code ('0971-8230000', extension '-12'), or 400. */
export function checkPhone(text: string): Result<string, PhoneFault> {
  const typed = withTrunk(
    normaliseCode(text)
      .replace(/^TEL:/, '')
      .replace(/[（(]/g, '')
      .replace(/[)）—–－]/g, '-')
      .replace(/(?:转|EXT\.?|#)(?=\d{1,6}$)/, '-'),
  )
  const fixed = withArea.exec(typed)
  if (fixed !== null) {
    return ok([fixed[1], fixed[2], fixed[3]].filter((part) => part !== undefined).join('-'))
  }
  const number = typed.replace(/-/g, '')
  if (/^[48]00\d{7}$/.test(number)) return ok(number)
  return /^[2-8]\d{6,7}$/.test(number) ? refuse('area-code') : checkMobile(text)
}

const withArea = /^(0(?:10|2\d|[3-9]\d{2}))-?(\d{7,8})(?:-(\d{1,6}))?$/
const landline = /^0\d{9,11}$/
const country = /^(?:\+86|0086)-?/

/** From abroad a landline is dialled without its first 0: '+86 971 8230000'. */
function withTrunk(typed: string): string {
  const national = typed.replace(country, '')
  return country.test(typed) && /^[2-9]|^10/.test(national) ? `0${national}` : national
}

function bare(text: string): string {
  const typed = normaliseCode(text)
    .replace(/^TEL:/, '')
    .replace(/[-—–()（）]/g, '')
  return typed.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '')
}
