// 去哪里办: what people ask for that this catalogue has not, and where it is run.

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
  /** Its words by their pinyin without spaces. */
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
  const words = all.flatMap((one) => one.words)
  return { all, byLetters: new Map(words.map((word) => [lettersOf(word), word])) }
}

/** The longest word that stands in a question decides. */
export function pointedTo({ all }: ElsewhereBook, key: string): Pointed | null {
  let best: Pointed | null = null
  for (const elsewhere of all) {
    for (const word of elsewhere.words) {
      if (key.includes(word) && word.length > (best?.word.length ?? 0)) best = { elsewhere, word }
    }
  }
  return best
}
