// 去哪里办: what people ask for that this catalogue has not, and where it is run.
import { byLetters } from './said-words.ts'

export interface Elsewhere {
  /** What it is: 驾驶证、行驶证和交通违法. */
  readonly name: string
  /** How people say it, as keys. */
  readonly words: readonly string[]
  readonly sentence: string
  readonly phone: string | null
  readonly link: string | null
}

export interface ElsewhereBook {
  readonly all: readonly Elsewhere[]
  readonly byWord: ReadonlyMap<string, Elsewhere>
  /** The length of the longest word. */
  readonly longest: number
  /** Its words by their pinyin without spaces, and by the sound of it. */
  readonly byLetters: ReadonlyMap<string, string>
}

export interface Pointed {
  readonly elsewhere: Elsewhere
  /** The word of the question that stands for it. */
  readonly word: string
}

/** `lettersOf` gives the pinyin of a word. */
export function elsewhereBook(
  all: readonly Elsewhere[],
  lettersOf: (word: string) => string,
): ElsewhereBook {
  const byWord = new Map(all.flatMap((one) => one.words.map((word) => [word, one] as const)))
  const words = [...byWord.keys()]
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0)
  return { all, byWord, longest, byLetters: byLetters(words, lettersOf) }
}

/** The longest word that stands in a question decides. */
export function pointedTo({ byWord, longest }: ElsewhereBook, key: string): Pointed | null {
  let best: Pointed | null = null
  for (let from = 0; from < key.length; from += 1) {
    for (let to = from + 2; to <= Math.min(key.length, from + longest); to += 1) {
      const elsewhere = byWord.get(key.slice(from, to))
      if (elsewhere === undefined || to - from <= (best?.word.length ?? 0)) continue
      best = { elsewhere, word: key.slice(from, to) }
    }
  }
  return best
}
