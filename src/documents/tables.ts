// Rows of the letters and of their counters; only this module writes these tables.
import type { Day } from '../kernel/day.ts'
import type { LetterTemplate } from './rules/letters/template.ts'
import type { DocumentChangeKind, DocumentContent, DocumentKind, DocumentStatus } from './types.ts'

export interface DocumentRow {
  id: string
  applicationId: string | null
  kind: DocumentKind
  number: string
  organDepartmentId: string
  organName: string
  year: number
  serial: number
  title: string
  content: DocumentContent
  verificationCode: string
  issuedOn: Day
  issuedAt: Date
  issuedByAccountId: string | null
  status: DocumentStatus
  replacedById: string | null
  /** The last day of a licence; null for letters, and for licences without an end. */
  validUntil: Day | null
  /** Since when it no longer holds, and why; null while it is in force. */
  statusOn: Day | null
  statusReason: string | null
  recipientName: string
  contentSha256: string
  /** Null until the file is drawn, shortly after the letter was issued. */
  fileKey: string | null
  fileSha256: string | null
  fileSize: number | null
  /** The template by which it was written; null for letters older than templates. */
  templateVersionId: string | null
}

export interface DocumentCounterRow {
  departmentId: string
  series: string
  year: number
  last: number
}

export interface DocumentChangeRow {
  id: string
  documentId: string
  change: DocumentChangeKind
  reason: string
  content: DocumentContent | null
  state: 'proposed' | 'confirmed' | 'declined'
  proposedByAccountId: string
  proposedByName: string
  proposedAt: Date
  decidedByAccountId: string | null
  decidedByName: string | null
  decidedAt: Date | null
  successorId: string | null
}

export interface LetterVersionRow {
  id: string
  kind: DocumentKind
  version: number
  template: LetterTemplate
  reason: string
  publishedByName: string
  publishedAt: Date
}

export interface LetterDraftRow {
  kind: DocumentKind
  template: LetterTemplate
  revision: number
  updatedAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    documents: DocumentRow
    documentCounters: DocumentCounterRow
    documentChanges: DocumentChangeRow
    letterVersions: LetterVersionRow
    letterDrafts: LetterDraftRow
  }
}
