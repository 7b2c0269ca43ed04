// Marks in a name what was searched for, so that a reader sees why it was found.
import { normalise } from './tokens.ts'

export interface NamePart {
  readonly text: string
  readonly marked: boolean
}

/** Marks every character that is part of a searched word; names are compared as the index does. */
export function markedName(name: string, words: readonly string[]): NamePart[] {
  const characters = [...name]
  const plain = characters.map((character) => normalise(character).slice(0, 1) || ' ').join('')
  const marked = characters.map(() => false)
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length)
    }
  }
  const parts: { text: string; marked: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1)
    const isMarked = marked[index] ?? false
    if (last?.marked === isMarked) last.text += character
    else parts.push({ text: character, marked: isMarked })
  }
  return parts
}
