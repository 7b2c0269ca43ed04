// Whether what an editor decided about the questions of the parts can be: they exist, one answer fits
// all of a list, and a number is given out by another part.
import type { MergeDecisions, QuestionRef } from '../types.ts'
import type { ContentFault, ContentFinding } from './check-content.ts'
import type { SourceForm } from './merge-forms.ts'
import { answersAlike } from './same-questions.ts'

export function checkDecisions(
  { same, carried }: MergeDecisions,
  forms: readonly SourceForm[],
): readonly ContentFinding[] {
  const groups = same ?? []
  const fieldOf = ({ matterCode, key }: QuestionRef) =>
    forms
      .find((form) => form.matterCode === matterCode)
      ?.definition.sections.flatMap(({ fields }) => fields)
      .find((field) => field.key === key)
  const refs = groups.flatMap(({ members }) => members)
  const names = refs.map(nameOf)
  return [
    ...[...refs, ...carried]
      .filter((ref) => fieldOf(ref) === undefined)
      .map((ref) => finding('not-asked', nameOf(ref))),
    ...groups.flatMap(({ label, members }) => {
      const [first, ...rest] = members.flatMap((ref) => fieldOf(ref) ?? [])
      const unlike = first !== undefined && rest.some((field) => !answersAlike(first, field))
      return unlike ? [finding('not-alike', label)] : []
    }),
    ...[...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) =>
      finding('same-twice', name),
    ),
    ...carried
      .filter(
        ({ from, matterCode }) =>
          from === matterCode || !forms.some((form) => form.matterCode === from),
      )
      .map((ref) => finding('carried-from', nameOf(ref))),
  ]
}

function finding(fault: ContentFault, what: string): ContentFinding {
  return { fault, what }
}

function nameOf({ matterCode, key }: QuestionRef): string {
  return `${matterCode} ${key}`
}
