// 要改的地方: why a bundle was not published, each at the field of the page where it is mended.
import { contentSentences, publishSentences } from '../../messages.ts'
import type { PublishRefusal } from '../../publish.ts'
import type { ContentFinding } from '../../rules/check-content.ts'
import type { SourceForm } from '../../rules/merge-forms.ts'
import { nameOf } from '../../rules/suggest-same.ts'
import type { Faults } from './bundle-fields.ts'
import { rowOf, sameRows } from './same-rows.ts'
import type { TypedBundle, TypedGroup } from './typed-bundle.ts'

export function faultsOf(
  refusal: PublishRefusal,
  typed: TypedBundle,
  forms: readonly SourceForm[],
): Faults {
  if (refusal.reason !== 'content') {
    const field = refusal.reason === 'bad-code' ? 'code' : 'reason'
    return [{ field, message: publishSentences[refusal.reason] }]
  }
  const rows = sameRows(typed, forms)
  return refusal.findings.map((finding) => ({
    field: fieldOf(finding, typed, rows),
    message:
      finding.what === ''
        ? contentSentences[finding.fault]
        : `${contentSentences[finding.fault]}：${namedIn(forms, finding.what)}`,
  }))
}

/** A matter by its name, where it is one of the parts. */
function namedIn(forms: readonly SourceForm[], what: string): string {
  const form = forms.find(({ matterCode }) => matterCode === what)
  return form === undefined ? what : `${form.matterName}（${what}）`
}

const fields = { 'no-name': 'name', 'no-summary': 'summary', objects: 'objects' } as const

function fieldOf(
  { fault, what, questions }: ContentFinding,
  { carried, parts }: TypedBundle,
  rows: readonly TypedGroup[],
): string {
  if (fault in fields) return fields[fault as keyof typeof fields]
  if (fault.endsWith('question') || fault === 'question-twice') return 'questions'
  // The second of two is the one too many.
  const part = parts.findLastIndex(({ matterCode }) => matterCode === what)
  if (fault.endsWith('matter') || fault === 'matter-twice') return part < 0 ? 'parts' : `p${part}`
  const [first] = questions
  if (first === undefined) return 'parts'
  const brought = carried.findIndex(({ question }) => question === nameOf(first))
  if (fault === 'carried-from') return `c${Math.max(brought, 0)}`
  const row = rowOf(rows, questions)
  if (row >= 0) return `g${row}.is`
  return brought >= 0 ? `c${brought}` : 'parts'
}
