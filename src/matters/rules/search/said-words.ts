// 说法表: what people say, as the editors keep it, ready to be looked up in a question.
import { soundOf } from '../sounds.ts'
import { tokensOf } from '../tokens.ts'

/** A plain word with the matters it means: a whole name, or words that must be in a name. */
export interface SayingEntry {
  readonly word: string
  readonly means: readonly string[]
}

export interface Sayings {
  readonly means: ReadonlyMap<string, readonly string[]>
  readonly longest: number
  /** By their pinyin without spaces, and by the sound of it. */
  readonly byLetters: ReadonlyMap<string, string>
  /** By each word of a saying: all that the sayings which hold it mean. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>
  /** What was looked up since the catalogue changed last. */
  readonly meant: Map<string, readonly number[]>
  /** By word, the slots of the matters whose sayings hold it; kept as long. */
  readonly saying: Map<string, readonly number[]>
}

export function noSayings(): Sayings {
  return sayingsOf([], () => '')
}

/** What was looked up holds no longer: the catalogue has changed. */
export function forgetMeant({ meant, saying }: Sayings): void {
  meant.clear()
  saying.clear()
}

export function sayingsOf(
  entries: readonly SayingEntry[],
  lettersOf: (word: string) => string,
): Sayings {
  const held = new Map<string, Set<string>>()
  for (const { word, means } of entries) {
    for (const token of tokensOf(word)) {
      const known = held.get(token) ?? new Set()
      for (const each of means) known.add(each)
      held.set(token, known)
    }
  }
  return {
    means: new Map(entries.map(({ word, means }) => [word, means])),
    longest: Math.max(0, ...entries.map(({ word }) => word.length)),
    byLetters: byLetters(
      entries.map(({ word }) => word),
      lettersOf,
    ),
    ...{ held, meant: new Map(), saying: new Map() },
  }
}

/** Words by their pinyin; how it sounds counts where no word is spelled so. */
export function byLetters(
  words: readonly string[],
  lettersOf: (word: string) => string,
): ReadonlyMap<string, string> {
  const spelled = words.map((word) => [lettersOf(word), word] as const)
  const heard = spelled.map(([letters, word]) => [soundOf(letters), word] as const)
  return new Map([...heard, ...spelled])
}
