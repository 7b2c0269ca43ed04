// Rows of the desk; only this module writes them.
import type { Label } from './types.ts'

export interface NoteRow {
  readonly id: string
  readonly applicationId: string
  readonly accountId: string
  readonly authorName: string
  readonly departmentId: string
  readonly text: string
  readonly mentionedAccountId: string | null
  readonly createdAt: Date
}

interface LabelRow extends Label {
  readonly departmentId: string
  readonly createdAt: Date
}

interface ApplicationLabelRow {
  readonly applicationId: string
  readonly labelId: string
  readonly accountId: string
  readonly createdAt: Date
}

interface PhraseRow {
  readonly id: string
  readonly departmentId: string
  readonly accountId: string
  readonly shared: boolean
  readonly title: string
  readonly text: string
  readonly createdAt: Date
}

interface PrecedentPinRow {
  readonly id: string
  readonly applicationId: string
  readonly matterId: string
  readonly departmentId: string
  readonly accountId: string
  readonly authorName: string
  readonly pinned: boolean
  readonly note: string
  readonly createdAt: Date
}

interface QueueViewRow {
  readonly id: string
  readonly departmentId: string
  readonly accountId: string
  readonly shared: boolean
  readonly name: string
  readonly query: string
  readonly createdAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    applicationNotes: NoteRow
    labels: LabelRow
    applicationLabels: ApplicationLabelRow
    phrases: PhraseRow
    precedentPins: PrecedentPinRow
    queueViews: QueueViewRow
    queueColumns: { accountId: string; columns: readonly string[] }
  }
}
