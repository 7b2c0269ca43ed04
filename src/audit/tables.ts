// Rows of the audit log; only this module writes them.
import type { Day } from '../kernel/day.ts'
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
  /** Null for seals of the first kind, which have no tree. */
  treeRoot: string | null
  previousRoot: string
}

export interface ArchiveRow {
  id: string
  month: Day
  entryCount: string
  firstEntryId: string
  lastEntryId: string
  archivedAt: Date
}

export interface ArchivePartRow {
  archiveId: string
  number: number
  fileKey: string
  sha256: string
  entryCount: number
  firstEntryId: string
  lastEntryId: string
}

declare module 'knex/types/tables.js' {
  interface Tables {
    auditEntries: Entry
    auditChainHeads: HeadRow
    auditSeals: SealRow
    auditArchives: ArchiveRow
    auditArchiveParts: ArchivePartRow
  }
}
