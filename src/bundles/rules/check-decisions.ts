// Whether what an editor decided about the questions of the parts can be: they exist, one answer fits
// all of a list, a number is given out by another part, and nothing is left that is asked twice.
import type { Field } from '../../forms/index.ts'
import type { MergeDecisions, QuestionRef } from '../types.ts'
import type { ContentFault, ContentFinding } from './check-content.ts'
import type { SourceForm } from './merge-forms.ts'
import { answersAlike } from './same-questions.ts'
import { nameOf, suggestSame } from './suggest-same.ts'

export function checkDecisions(
  decisions: MergeDecisions,
  forms: readonly SourceForm[],
): readonly ContentFinding[] {
  const { same, carried } = decisions
  const groups = same ?? []
  const find = (ref: QuestionRef) => fieldOf(ref, forms)
  const refs = groups.flatMap(({ members }) => members)
  const names = refs.map(nameOf)
  const words = (ref: QuestionRef) => wordsOf(ref, forms)
  return [
    ...[...refs, ...carried]
      .filter((ref) => find(ref) === undefined)
      .map((ref) => finding('not-asked', words(ref), [ref])),
    ...groups.flatMap(({ label, members }) => {
      const [first, ...rest] = members.flatMap((ref) => find(ref) ?? [])
      const unlike = first !== undefined && rest.some((field) => !answersAlike(first, field))
      return unlike ? [finding('not-alike', label, members)] : []
    }),
    ...refs
      .filter((ref, at) => names.indexOf(nameOf(ref)) !== at)
      .map((ref) => finding('same-twice', words(ref), [ref])),
    ...carried
      .filter(
        ({ from, matterCode }) =>
          from === matterCode || !forms.some((form) => form.matterCode === from),
      )
      .map((ref) => finding('carried-from', words(ref), [ref])),
    ...askedTwice(decisions, forms),
  ]
}

/** 还问两遍: what is surely the same and was decided neither way. Old versions were joined by rule. */
export function askedTwice(
  { same, apart }: Pick<MergeDecisions, 'same' | 'apart'>,
  forms: readonly SourceForm[],
): readonly ContentFinding[] {
  if (same === null) return []
  return suggestSame(forms, { same, apart })
    .filter(({ sure }) => sure)
    .map(({ members }) =>
      finding('asked-twice', members.map((ref) => wordsOf(ref, forms)).join('、'), members),
    )
}

function fieldOf(
  { matterCode, key }: QuestionRef,
  forms: readonly SourceForm[],
): Field | undefined {
  const form = forms.find((one) => one.matterCode === matterCode)
  return form?.definition.sections
    .flatMap(({ fields }) => fields)
    .find((field) => field.key === key)
}

/** A question as editors know it; by its key where no form has it. */
function wordsOf(ref: QuestionRef, forms: readonly SourceForm[]): string {
  const { matterCode, key } = ref
  const name = forms.find((one) => one.matterCode === matterCode)?.matterName ?? matterCode
  return `${name}的“${fieldOf(ref, forms)?.label ?? key}”`
}

function finding(
  fault: ContentFault,
  what: string,
  questions: readonly QuestionRef[],
): ContentFinding {
  return { fault, what, questions }
}
