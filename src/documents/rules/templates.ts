// Composes a letter: from its kind and facts to every word that will stand on the paper.
import { assertNever } from '../../kernel/assert-never.ts'
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { ComposeRefusal, DocumentContent } from '../types.ts'
import type { CommonFacts, DocumentDraft } from '../facts.ts'
import { missingPart } from './missing-parts.ts'
import { printableName } from './printable-name.ts'
import { areComplete, remediesText } from './remedies.ts'
import { acceptance } from './templates/acceptance.ts'
import type { Body } from './templates/body.ts'
import { correction } from './templates/correction.ts'
import { denial } from './templates/denial.ts'
import { extension } from './templates/extension.ts'
import { grant } from './templates/grant.ts'
import { nonAcceptance } from './templates/non-acceptance.ts'
import { proofOfService } from './templates/proof-of-service.ts'
import { specialProcedure } from './templates/special-procedure.ts'
import { submissionReceipt } from './templates/submission-receipt.ts'
import { termination } from './templates/termination.ts'
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
): Result<DocumentContent, ComposeRefusal> {
  const missing = missingPart(draft)
  if (missing !== null) return refuse(missing)
  const { facts } = draft
  const title = titleOf(draft.kind, facts.matterType)
  const { remedies, ...body } = bodyFor(draft)
  return ok({
    title,
    ...heading,
    recipient: printableName(facts.applicantName),
    recipientType: facts.applicantType,
    ...body,
    remedies: areComplete(remedies) ? remediesText(remedies, title) : null,
    sealText: heading.organ,
    contact: contactLine(facts),
  })
}

function bodyFor(draft: DocumentDraft): Body {
  switch (draft.kind) {
    case 'submission-receipt':
      return submissionReceipt(draft.facts)
    case 'acceptance-notice':
      return acceptance(draft.facts)
    case 'correction-notice':
      return correction(draft.facts)
    case 'non-acceptance-decision':
      return nonAcceptance(draft.facts)
    case 'special-procedure-notice':
      return specialProcedure(draft.facts)
    case 'extension-notice':
      return extension(draft.facts)
    case 'grant-decision':
      return grant(draft.facts)
    case 'denial-decision':
      return denial(draft.facts)
    case 'termination-notice':
      return termination(draft.facts)
    case 'proof-of-service':
      return proofOfService(draft.facts)
    default:
      return assertNever(draft)
  }
}

function contactLine({ contact }: CommonFacts): string {
  const address = contact.address === null ? '' : `　地址：${contact.address}`
  return `联系电话：${contact.phone}${address}`
}
