// Rows of the audit log; only this module writes them.
import type { Entry } from './types.ts'

export interface HeadRow {
  chain: string
  sequence: number
  hash: string
}

export interface SealRow {
  id: string
  sealedAt: Date
  firstEntryId: string
  lastEntryId: string
  entryCount: string
  root: string
  previousRoot: string
}

declare module 'knex/types/tables.js' {
  interface Tables {
    auditEntries: Entry
    auditChainHeads: HeadRow
    auditSeals: SealRow
  }
}
