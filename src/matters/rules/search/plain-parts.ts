// 空话和泛词: what in a question only asks, and what names no more than the kind of a matter: 许可 fits a
// hundred matters and answers none.
import { asking, askingCharacters, kindCharacters, kinds, needs } from '../plain-words.ts'

export const weights = { asks: 0, kind: 1, names: 2 } as const

export type Weight = (typeof weights)[keyof typeof weights]

/** What each character of a question is good for. */
export function weighed(key: string): Weight[] {
  const found = [...key].map((character): Weight => {
    if (askingCharacters.includes(character)) return weights.asks
    return kindCharacters.includes(character) ? weights.kind : weights.names
  })
  mark(key, asking, (at) => (found[at] = weights.asks))
  mark(key, [...kinds, ...needs], (at) => (found[at] = weights.kind))
  return found
}

/** The characters of a text that name something. */
export function namingIn(text: string): string[] {
  const found = weighed(text)
  return [...text].filter((_, at) => found[at] === weights.names)
}

/** The words of a question that name nothing of their own: characters and pairs of them. */
export function genericWords(key: string): ReadonlySet<string> {
  const found = weighed(key)
  const words = new Set([...key].filter((_, at) => found[at] !== weights.names))
  for (let at = 0; at + 2 <= key.length; at += 1) {
    const names = found[at] === weights.names || found[at + 1] === weights.names
    if (!names) words.add(key.slice(at, at + 2))
  }
  return words
}

/** What is wanted done, when a question ends with it: 注册 of 商标怎么注册; null for most. */
export function endOf(key: string): string | null {
  return [...kinds, ...needs].find((word) => key.endsWith(word)) ?? null
}

/** Money, or a lost paper, which a matter need not have in its name. */
export function isNeed(word: string | null): boolean {
  return word !== null && needs.includes(word)
}

function mark(key: string, words: readonly string[], take: (at: number) => void): void {
  for (const word of words) {
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
      for (let one = at; one < at + word.length; one += 1) take(one)
    }
  }
}
