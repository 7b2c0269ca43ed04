// Fills a template with the facts of one letter: conditions judged, variables written, lists spread.
import type { DocumentDraft, DocumentKind } from '../../facts.ts'
import type { LetterTemplate, Piece, Place } from './template.ts'
import { vocabularyOf } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Filled = Readonly<Record<Place, readonly string[]>>

/** Paragraphs by place. Throws at a variable or a condition that the kind does not have. */
export function fill(template: LetterTemplate, draft: DocumentDraft): Filled {
  const { kind, facts } = draft
  const words = vocabularyOf<DocumentKind>(kind)
  const at = (place: Place): string[] => {
    const paragraphs: string[] = []
    for (const piece of template.pieces) {
      if (piece.place !== place || !holds(piece, words, facts)) continue
      const list = listIn(piece.text)
      if (list !== null && list in words.lists) {
        paragraphs.push(...(words.lists[list]?.(facts) ?? []))
        continue
      }
      const text = textOf(piece.text, words, facts)
      const last = paragraphs.pop()
      if (piece.joins && last !== undefined) paragraphs.push(last + text)
      else paragraphs.push(...(last === undefined ? [] : [last]), text)
    }
    return paragraphs
  }
  return {
    body: at('body'),
    'after-table': at('after-table'),
    closing: at('closing'),
    note: at('note'),
  }
}

/** The name of the list of which a piece consists, null for words. */
export function listIn(text: string): string | null {
  return /^\s*\{\{([^{}]*)\}\}\s*$/u.exec(text)?.[1]?.trim() ?? null
}

/** Finds every '{{name}}'. */
export const variablePattern = /\{\{([^{}]*)\}\}/gu

function holds<F>({ when }: Piece, { conditions }: Vocabulary<F>, facts: F): boolean {
  if (when === '') return true
  const contrary = when.startsWith('!')
  const name = contrary ? when.slice(1) : when
  const condition = conditions[name]
  if (condition === undefined) throw new Error(`a published letter asks for ${name}`)
  return condition(facts) !== contrary
}

function textOf<F>(text: string, { texts }: Vocabulary<F>, facts: F): string {
  return text.replace(variablePattern, (_all, name: string) => {
    const read = texts[name.trim()]
    if (read === undefined) throw new Error(`a published letter names ${name}`)
    return read(facts)
  })
}
