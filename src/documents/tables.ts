// Rows of the letters and of their counters; only this module writes these tables.
import type { Day } from '../kernel/day.ts'
import type { DocumentContent, DocumentKind, DocumentStatus } from './types.ts'

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
  recipientName: string
  contentSha256: string
  /** Null until the file is drawn, shortly after the letter was issued. */
  fileKey: string | null
  fileSha256: string | null
  fileSize: number | null
}

export interface DocumentCounterRow {
  departmentId: string
  series: string
  year: number
  last: number
}

declare module 'knex/types/tables.js' {
  interface Tables {
    documents: DocumentRow
    documentCounters: DocumentCounterRow
  }
}
