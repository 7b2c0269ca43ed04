// Composes a letter: from its template, kind and facts to every word that will stand on the paper.
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { CommonFacts, DocumentDraft } from '../facts.ts'
import type { ComposeRefusal, DocumentContent } from '../types.ts'
import { fill } from './letters/fill.ts'
import { tableOf } from './letters/tables.ts'
import type { FixedPart, LetterTemplate } from './letters/template.ts'
import { missingPart } from './missing-parts.ts'
import { printableName } from './printable-name.ts'
import { areComplete, remediesText } from './remedies.ts'
import { titleOf } from './titles.ts'

export interface Heading {
  readonly organ: string
  readonly number: string
  readonly issuedOn: Day
}

/** The whole letter; refused when it is adverse and lacks its reasons or its remedies. */
export function compose(
  draft: DocumentDraft,
  heading: Heading,
  template: LetterTemplate,
): Result<DocumentContent, ComposeRefusal> {
  const missing = missingPart(draft)
  if (missing !== null) return refuse(missing)
  const { facts } = draft
  const title = titleOf(draft)
  const filled = fill(template, draft)
  const has = (part: FixedPart) => template.parts.includes(part)
  const remedies = 'remedies' in facts && has('remedies') ? facts.remedies : null
  return ok({
    title,
    organ: has('organ') ? heading.organ : '',
    number: has('number') ? heading.number : '',
    issuedOn: heading.issuedOn,
    recipient: has('recipient') ? printableName(facts.applicantName) : '',
    recipientType: facts.applicantType,
    paragraphs: filled.body,
    table: has('table') ? tableOf(draft) : null,
    afterTable: filled['after-table'],
    remedies: areComplete(remedies) ? remediesText(remedies, title) : null,
    closing: filled.closing.join(''),
    notes: filled.note,
    sealText: has('seal') ? heading.organ : '',
    contact: has('contact') ? contactLine(facts) : '',
  })
}

function contactLine({ contact }: CommonFacts): string {
  const address = contact.address === null ? '' : `　地址：${contact.address}`
  return `联系电话：${contact.phone}${address}`
}
