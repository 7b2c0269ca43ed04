// 去哪里办的写法: what an editor wrote of a thing that is run elsewhere, read and checked.
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Elsewhere } from './search/elsewhere.ts'
import { keyOf } from './tokens.ts'

export interface WrittenElsewhere {
  readonly name: string
  /** Separated by 、, commas or lines. */
  readonly words: string
  readonly sentence: string
  readonly phone: string
  readonly link: string
}

export type ElsewhereFault =
  'name-missing' | 'words-missing' | 'sentence-missing' | 'phone-wrong' | 'link-wrong'

const [longestName, longestSentence, longestWord, mostWords] = [40, 200, 20, 60]

export function readElsewhere(written: WrittenElsewhere): Result<Elsewhere, ElsewhereFault> {
  const [name, sentence] = [written.name.trim(), written.sentence.trim()]
  const words = [...new Set(written.words.split(/[、，,；;\s]+/u).map(keyOf))].filter(Boolean)
  const [phone, link] = [written.phone.trim(), written.link.trim()]
  if (name === '' || name.length > longestName) return refuse('name-missing')
  const fits = (word: string) => [...word].length >= 2 && [...word].length <= longestWord
  if (words.length === 0 || words.length > mostWords || !words.every(fits)) {
    return refuse('words-missing')
  }
  if (sentence.length < 5 || sentence.length > longestSentence) return refuse('sentence-missing')
  if (phone !== '' && !/^\d[\d-]{2,19}$/.test(phone)) return refuse('phone-wrong')
  if (link !== '' && !/^https:\/\/[\w.-]+(\/\S*)?$/.test(link)) return refuse('link-wrong')
  return ok({ name, words, sentence, phone: phone || null, link: link || null })
}
