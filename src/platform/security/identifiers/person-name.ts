// 姓名 as printed on the identity card: Chinese characters with the middle dot, Tibetan, or the
// Latin letters of a foreigner's passport. Characters beyond the first plane are names like others.
import { ok, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import { halfWidth } from './normalise.ts'

export type PersonNameFault =
  'empty' | 'digits' | 'separator' | 'mixed-letters' | 'characters' | 'too-short' | 'too-long'

/** The name without stray spaces and with the dot of the card (·, U+00B7) for its lookalikes. */
export function checkPersonName(text: string): Result<string, PersonNameFault> {
  const name = normaliseName(text)
  const fault = faultOf(name)
  return fault === null ? ok(name) : refuse(fault)
}

const lookalikeDots = /[•・‧∙⋅･●]/g
/** Telephones write the apostrophe of O'Brien so. */
const lookalikeApostrophes = /[’‘ʼ]/g
const spacesBesideHan = /(?<=[\p{sc=Han}·])\s+|\s+(?=[\p{sc=Han}·])/gu

function normaliseName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
  const alike = plain.replace(lookalikeDots, '·').replace(lookalikeApostrophes, "'")
  const name = halfWidth(alike).trim().replace(/\s+/g, ' ')
  return /[A-Za-z]/.test(name) ? name : name.replace(spacesBesideHan, '')
}

/** 〇 is a number by its script, and a character of names. */
const han = /^[\p{sc=Han}〇]+(?:·[\p{sc=Han}〇]+)*$/u
/** The syllables of a Tibetan name stand apart by the tsheg, the name may end with a shad. */
const tibetan = /^[\p{sc=Tibetan}\s]+$/u
const latin = /^\p{sc=Latin}[\p{sc=Latin}\p{M}' .-]*$/u

function faultOf(name: string): PersonNameFault | null {
  const length = [...name].length
  if (name === '') return 'empty'
  if (/[0-9]/.test(name)) return 'digits'
  if (/\p{sc=Han}[.。,，、_-]+\p{sc=Han}/u.test(name)) return 'separator'
  if (/\p{sc=Han}/u.test(name) && /\p{sc=Latin}/u.test(name)) return 'mixed-letters'
  if (!han.test(name) && !tibetan.test(name) && !latin.test(name)) return 'characters'
  if (length < 2) return 'too-short'
  return length > 60 ? 'too-long' : null
}
