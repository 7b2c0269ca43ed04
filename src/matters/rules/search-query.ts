// 检索语句: what a person typed, read as a question to the index. Anything typed is a valid query.
import { fillers, withoutMeasures } from './plain-words.ts'
import { bigramsOf, isHan, keyOf, normalise, runsOf, unigramsOf } from './tokens.ts'

export const longestQuery = 100

export interface SearchQuery {
  /** What was typed, trimmed and cut to 100 characters. */
  readonly text: string
  /** The query as a key, to compare with names and aliases; empty when nothing can be searched. */
  readonly key: string
  /** The same with the words of asking left in, though not those of measure: a name may hold them. */
  readonly fullKey: string
  /** The words that must be there. */
  readonly words: readonly string[]
  /** Letters without spaces when the query may be pinyin or initials, null otherwise. */
  readonly letters: string | null
}

export function readQuery(typed: string): SearchQuery {
  const text = printable(typed).trim().slice(0, longestQuery).trim()
  const plain = withoutMeasures(normalise(text))
  const wanted = withoutFillers(plain)
  const key = keyOf(wanted)
  const runs = runsOf(wanted)
  return {
    text,
    key,
    fullKey: keyOf(plain),
    words: [...new Set(runs.flatMap(wordsOf))],
    letters: lettersOf(wanted, key),
  }
}

/** Unpaired surrogates and control characters cannot be stored or shown. */
function printable(typed: string): string {
  return typed.replace(/\p{Cc}|\p{Cs}/gu, ' ')
}

/** Takes the asking out of a question, unless nothing or one character would be left. */
function withoutFillers(text: string): string {
  let rest = text
  for (const filler of fillers) {
    const shorter = rest.replaceAll(filler, ' ')
    if ([...keyOf(shorter)].length >= 2) rest = shorter
  }
  return rest
}

export function wordsOf(run: string): string[] {
  return isHan(run) && [...run].length > 1 ? bigramsOf(run) : unigramsOf(run)
}

/** Pinyin may be typed with spaces, apostrophes or tone marks: 'shēn fèn zhèng'. */
function lettersOf(text: string, key: string): string | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’·-]/g, '')
  return key !== '' && /^[a-z]+$/.test(plain) ? plain : null
}
