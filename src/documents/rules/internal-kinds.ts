// 内部文书: papers of the file that the applicant is not sent, and records, which are addressed to nobody.
import type { DocumentKind } from '../facts.ts'

/**
 * What goes to an interested party goes to him, with what touches him, and not to the applicant; what goes to the
 * public or from office to office is no letter to the applicant either.
 */
export const internalKinds: readonly DocumentKind[] = [
  ...(['site-check-record', 'approval-form', 'interested-party-notice'] as const),
  ...(['party-hearing-refusal', 'decision-publication'] as const),
  ...(['supervision-order', 'supervision-reply', 'transfer-slip'] as const),
  ...(['check-record', 'inspection-notice', 'referral-letter', 'supervision-advice'] as const),
]

export function isInternal(kind: DocumentKind): boolean {
  return internalKinds.includes(kind)
}

/** 公告、公开书: to everybody, so to nobody by name. */
export function isPublic(kind: DocumentKind): boolean {
  return kind === 'hearing-announcement' || kind === 'decision-publication'
}

/** 笔录、审批表: without a recipient and without whom to ask. */
export function isRecord(kind: DocumentKind): boolean {
  return records.has(kind)
}

const records: ReadonlySet<DocumentKind> = new Set([
  ...(['site-check-record', 'approval-form', 'hearing-record', 'check-record'] as const),
])

/** 听证申请书: his own words to the organ, which neither seals nor signs it. */
export function isFromApplicant(kind: DocumentKind): boolean {
  return kind === 'hearing-request'
}
