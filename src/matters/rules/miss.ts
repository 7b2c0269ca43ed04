// 搜不到的词: what a search that found nothing leaves for editors; nothing that could be a person's.
import { normalise } from './tokens.ts'

const longestKept = 40

/** The words as they are kept, digits masked (numbers may be a person's); null for not worth keeping. */
export function missOf(typed: string): string | null {
  const words = normalise(typed)
    .replace(/\p{N}/gu, '*')
    .replace(/[^\p{L}*]+/gu, ' ')
    .trim()
    .slice(0, longestKept)
    .trim()
  return /\p{L}.*\p{L}/u.test(words) ? words : null
}
