// Whether a translation can stand for its Chinese.
import type { OtherLanguage } from '../../platform/i18n/translate.ts'
import type { TranslationRefusal } from '../types.ts'

const longest = 2000

/** Null for a text that can stand, and for an empty one, which takes a translation away. */
export function faultOf(
  language: OtherLanguage,
  chinese: string,
  text: string,
): TranslationRefusal | null {
  if (text === '') return null
  if (text.length > longest) return 'too-long'
  if (slotsOf(text) !== slotsOf(chinese)) return 'slots-differ'
  const letters = /\p{L}/u.test(text)
  if (letters && language === 'bo' && !/\p{sc=Tibt}/u.test(text)) return 'not-tibetan'
  if (letters && language === 'en' && !/\p{sc=Latn}/u.test(text)) return 'chinese-left'
  return null
}

function slotsOf(text: string): string {
  return (text.match(/\{\w+\}/g) ?? []).toSorted().join()
}
