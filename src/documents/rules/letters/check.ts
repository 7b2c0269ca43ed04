// What is wrong with a template, each with its place: unknown variables and conditions, and what the law asks
// for and nothing says.
import type { DocumentKind } from '../../facts.ts'
import { listIn, variablePattern } from './fill.ts'
import { requirementsOf } from './requirements.ts'
import type { Requirement } from './requirements.ts'
import type { LetterTemplate, Piece } from './template.ts'
import { vocabularyOf } from './vocabulary.ts'

export interface Finding {
  readonly sentence: string
  /** Counted from 0; null for what is missing from the whole. */
  readonly piece: number | null
}

/** Nothing found means that it may be published. */
export function checkTemplate(kind: DocumentKind, template: LetterTemplate): readonly Finding[] {
  return [
    ...template.pieces.flatMap((piece, index) =>
      wrongIn(kind, piece, index, template.pieces).map((sentence) => ({
        sentence: `第 ${index + 1} 段：${sentence}`,
        piece: index,
      })),
    ),
    ...requirementsOf(kind)
      .filter((requirement) => !says(template, requirement))
      .map(({ what, law }) => ({ sentence: `缺少${what}（${law}）`, piece: null })),
  ]
}

function wrongIn(
  kind: DocumentKind,
  piece: Piece,
  index: number,
  pieces: readonly Piece[],
): readonly string[] {
  const { texts, lists, conditions } = vocabularyOf(kind)
  if (piece.text.trim() === '') return ['没有写内容，请写上或者删除这一段']
  const wrong: string[] = []
  const alone = listIn(piece.text)
  for (const found of piece.text.matchAll(variablePattern)) {
    const name = (found[1] ?? '').trim()
    const place = `第 ${[...piece.text.slice(0, found.index)].length + 1} 字`
    if (name in texts || (name in lists && alone !== null)) continue
    wrong.push(
      name in lists
        ? `${place}的“${name}”会分成几段，只能单独成一段`
        : `${place}的变量“${name}”这种文书没有，请从列表里选`,
    )
  }
  const stray = piece.text.replace(variablePattern, '').search(/\{\{|\}\}/u)
  if (stray !== -1) wrong.push('变量的大括号没有成对，请删掉后从列表里重新插入')
  const condition = piece.when.replace(/^!/u, '')
  if (condition !== '' && !(condition in conditions)) {
    wrong.push(`条件“${condition}”这种文书没有，请重新选择`)
  }
  const before = pieces.slice(0, index).findLast(({ place }) => place === piece.place)
  if (piece.joins && before === undefined) wrong.push('前面没有可以接的段落')
  return wrong
}

/** Said always, or whenever it has to be: without a condition, under the one named, or under both contraries. */
function says({ parts, pieces }: LetterTemplate, requirement: Requirement): boolean {
  const { part, variable, words, when } = requirement
  if (part !== undefined) return parts.includes(part)
  const under = new Set(
    pieces
      .filter(({ text }) => (words === undefined ? names(text, variable) : text.includes(words)))
      .map((piece) => piece.when),
  )
  if (under.has('') || (when !== undefined && under.has(when))) return true
  return [...under].some((one) => under.has(`!${one}`))
}

function names(text: string, variable: string | undefined): boolean {
  return [...text.matchAll(variablePattern)].some(([, name]) => name?.trim() === variable)
}
