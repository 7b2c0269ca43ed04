// 两版对照: which paragraphs and fixed parts of a template were taken out, put in or kept.
import type { LetterTemplate, Piece } from './template.ts'

export interface ComparedLine {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** All lines of both in their order; each piece is one line in words. */
export function compareTemplates(
  before: LetterTemplate,
  after: LetterTemplate,
  inWords: (template: LetterTemplate) => readonly string[],
): readonly ComparedLine[] {
  const [old, now] = [inWords(before), inWords(after)]
  const common = longestCommon(old, now)
  const lines: ComparedLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]]
    if (a !== undefined && a === b) {
      lines.push({ kind: 'kept', text: a })
      i += 1
      j += 1
    } else if (
      a !== undefined &&
      (b === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      lines.push({ kind: 'removed', text: a })
      i += 1
    } else if (b !== undefined) {
      lines.push({ kind: 'added', text: b })
      j += 1
    }
  }
  return lines
}

/** '〔正文〕（当视为受理时，接上段）……', as a reader compares it. */
export function pieceInWords(piece: Piece, placeNames: Readonly<Record<string, string>>): string {
  const { place, when, joins, text } = piece
  const condition = when.startsWith('!') ? `不是“${when.slice(1)}”时` : `“${when}”时`
  const terms = [...(when === '' ? [] : [condition]), ...(joins ? ['接上段'] : [])]
  return `〔${placeNames[place] ?? place}〕${terms.length === 0 ? '' : `（${terms.join('，')}）`}${text}`
}

/** Lengths of the longest common run of lines from each pair of places on. */
function longestCommon(old: readonly string[], now: readonly string[]): readonly number[][] {
  const table = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  )
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row === undefined) continue
      row[j] =
        old[i] === now[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function at(table: readonly number[][], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
