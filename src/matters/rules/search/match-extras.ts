// 一件事也要找得到: which pages besides matters a question leads to, by their words, by words that lie apart
// in it, or because the first matters found are parts of them.
import { soundOf } from '../sounds.ts'
import type { SearchQuery } from '../search-query.ts'
import { namingIn } from './plain-parts.ts'
import { densityOf } from './scattered.ts'

/** A page with its words as keys: its name, what people call it, the matters in it, and their letters. */
export interface Worded {
  readonly words: string
}

const most = 2
const [shortestLetters, shortestInside] = [3, 5]
const fewestParts = 2
const closest = 1 / 2

/** The best first; `found` are the keys of the first matters that answer, none when nothing does. */
export function matchExtras<P extends Worded>(
  pages: readonly P[],
  query: SearchQuery,
  found: readonly string[],
): readonly P[] {
  return pages
    .map((page) => ({ page, worth: worthOf(page.words.split(' ').filter(Boolean), query, found) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, most)
    .map(({ page }) => page)
}

function worthOf(
  words: readonly string[],
  { fullKey, letters }: SearchQuery,
  found: readonly string[],
): number {
  if (letters !== null) return Math.max(0, ...words.map((word) => worthOfLetters(word, letters)))
  const names = namingIn(fullKey).length > 0
  const own = words.map((word) => {
    if (word === fullKey) return 5
    if (word.length >= 2 && fullKey.includes(word)) return 4 + word.length / 100
    if (names && fullKey.length >= 2 && word.includes(fullKey)) return 3
    const density = densityOf(word, fullKey)
    return density > closest ? 1 + density : 0
  })
  const parts = found.filter((key) => words.includes(key)).length
  return Math.max(parts >= fewestParts ? 1 : 0, ...own)
}

/** The beginning of a word, or a word spelled in what was typed: tuixiu in woyaotuixiu. */
function worthOfLetters(word: string, letters: string): number {
  if (!/^[a-z]+$/.test(word) || letters.length < shortestLetters) return 0
  if (word === letters) return 5
  if (word.startsWith(letters)) return 3
  if (word.length >= shortestInside && letters.includes(word)) return 2
  const sounds = letters.length > shortestInside && soundOf(word) === soundOf(letters)
  return sounds ? 1 : 0
}
