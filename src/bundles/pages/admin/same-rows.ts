// 同一道题的行: what the editor decided, then what looks alike and is not decided yet.
import type { QuestionRef } from '../../types.ts'
import type { SourceForm } from '../../rules/merge-forms.ts'
import { nameOf, suggestSame } from '../../rules/suggest-same.ts'
import type { Suggestion } from '../../rules/suggest-same.ts'
import { contentOf, joinedByLabel } from './typed-bundle.ts'
import type { TypedBundle, TypedGroup } from './typed-bundle.ts'

/** As the page numbers them; a row that was sent back undecided stands for its suggestion. */
export function sameRows(typed: TypedBundle, forms: readonly SourceForm[]): readonly TypedGroup[] {
  const fresh = suggestionsFor(typed, forms).filter(
    (one) => !typed.groups.some((row) => stands(row, one)),
  )
  return [
    ...typed.groups,
    ...fresh.map(({ label, members }): TypedGroup => {
      return { label, members: members.map(nameOf), verdict: '' }
    }),
  ]
}

/** 一次都并起来: every row that surely asks the same becomes one question; nothing is stored. */
export function withAllJoined(typed: TypedBundle, forms: readonly SourceForm[]): TypedBundle {
  const sure = suggestionsFor(typed, forms).filter((one) => one.sure)
  const rows = sameRows(typed, forms).map((row): TypedGroup =>
    sure.some((one) => stands(row, one)) ? { ...row, verdict: 'same' } : row,
  )
  const same = joinedByLabel(rows.filter(({ verdict }) => verdict === 'same'))
  return { ...typed, groups: [...same, ...rows.filter(({ verdict }) => verdict !== 'same')] }
}

/** The question that stands joined already, to which an undecided row would add; null for a new one. */
export function rowAddedTo(row: TypedGroup, rows: readonly TypedGroup[]): TypedGroup | null {
  if (row.verdict !== '') return null
  const found = rows.find(
    ({ verdict, label, members }) =>
      verdict === 'same' && label === row.label && members.some((one) => row.members.includes(one)),
  )
  return found ?? null
}

/** The number of the row in which some questions stand together, else of one that has the first. */
export function rowOf(rows: readonly TypedGroup[], refs: readonly QuestionRef[]): number {
  const names = refs.map(nameOf)
  const together = rows.findLastIndex(({ members }) =>
    names.every((name) => members.includes(name)),
  )
  if (together >= 0) return together
  return rows.findLastIndex(({ members }) => members.includes(names[0] ?? ''))
}

function suggestionsFor(typed: TypedBundle, forms: readonly SourceForm[]): readonly Suggestion[] {
  const { same, apart } = contentOf(typed)
  return suggestSame(forms, { same, apart })
}

function stands({ verdict, members }: TypedGroup, suggestion: Suggestion): boolean {
  return verdict === '' && suggestion.members.every((ref) => members.includes(nameOf(ref)))
}
