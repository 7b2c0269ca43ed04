// 内部文书: papers of the file that the applicant is not sent, and records, which are addressed to nobody.
import type { DocumentKind } from '../facts.ts'

/** A notice to an interested party goes to him, with what touches him, and not to the applicant. */
export const internalKinds: readonly DocumentKind[] = [
  ...(['site-check-record', 'approval-form', 'interested-party-notice'] as const),
]

export function isInternal(kind: DocumentKind): boolean {
  return internalKinds.includes(kind)
}

/** 笔录、审批表: without a recipient and without whom to ask. */
export function isRecord(kind: DocumentKind): boolean {
  return kind === 'site-check-record' || kind === 'approval-form' || kind === 'hearing-record'
}
