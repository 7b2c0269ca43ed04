// What a letter may not go out without: an adverse one has reasons and remedies, or is not written.
import type { ComposeRefusal } from '../types.ts'
import type { Adverse, DocumentDraft } from '../facts.ts'
import { areComplete } from './remedies.ts'

/** The part that is missing, null when the letter may be composed. */
export function missingPart(draft: DocumentDraft): ComposeRefusal | null {
  switch (draft.kind) {
    case 'correction-notice':
      return draft.facts.items.length === 0 || draft.facts.items.some(isBlank)
        ? 'reasons-missing'
        : null
    case 'extension-notice':
    case 'revocation-notice':
    case 'withdrawal-notice':
    case 'transfer-slip':
    case 'rectification-order':
    case 'hearing-offer':
    case 'interested-party-notice':
    case 'hearing-refusal':
    case 'party-hearing-refusal':
      return draft.facts.reasons.trim() === '' ? 'reasons-missing' : null
    case 'hearing-record':
      return draft.facts.record.trim() === '' ? 'reasons-missing' : null
    case 'supervision-order':
      return draft.facts.demand.trim() === '' ? 'reasons-missing' : null
    case 'supervision-reply':
      return draft.facts.answer.trim() === '' ? 'reasons-missing' : null
    case 'inspection-notice':
    case 'referral-letter':
    case 'supervision-advice':
      return draft.facts.content.trim() === '' ? 'reasons-missing' : null
    case 'material-receipt':
      return draft.facts.papers.length === 0 ? 'reasons-missing' : null
    case 'check-record':
    case 'site-check-record':
      return draft.facts.findings.trim() === '' ? 'reasons-missing' : null
    case 'non-acceptance-decision':
    case 'denial-decision':
    case 'revocation-decision':
    case 'cancellation-decision':
    case 'withdrawal-decision':
      return missingOfAdverse(draft.facts)
    case 'termination-notice':
      // Whoever withdraws ends it by their own will: nothing is done to them.
      return draft.facts.ground === 'withdrawn' ? null : missingOfAdverse(draft.facts)
    default:
      return null
  }
}

function missingOfAdverse({ reasons, remedies }: Adverse): ComposeRefusal | null {
  if (reasons.trim() === '') return 'reasons-missing'
  return areComplete(remedies) ? null : 'remedies-missing'
}

function isBlank({ what, why }: { what: string; why: string }): boolean {
  return what.trim() === '' || why.trim() === ''
}
