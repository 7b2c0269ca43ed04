// 文书: the letters that the hall issues, what they say, and how long they hold.
import type { Day } from '../kernel/day.ts'
import type { DocumentKind, RecipientType } from './facts.ts'

export type { DocumentDraft, DocumentKind, FactsByKind, RecipientType } from './facts.ts'

/** 有效、已更正、已被取代、已撤销、已注销. */
export type DocumentStatus =
  'in-force' | 'corrected' | 'replaced' | 'revoked' | 'cancelled' | 'withdrawn'

/** What a reader is told: a letter that ran out is 已过期 without anybody writing it down. */
export type ShownStatus = DocumentStatus | 'expired'

/** The organ in whose name a letter goes out; `code` is its 机关代字, for the number. */
export interface IssuingOrgan {
  readonly departmentId: string
  readonly name: string
  readonly code: string
}

export interface DocumentTable {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** All that a letter says; what is drawn on paper and what is kept in the row are this value. */
export interface DocumentContent {
  readonly title: string
  readonly organ: string
  readonly number: string
  readonly recipient: string
  readonly recipientType: RecipientType
  readonly paragraphs: readonly string[]
  readonly table: DocumentTable | null
  /** What is said below the table. */
  readonly afterTable: readonly string[]
  /** Reconsideration and litigation (行政复议法 第二十条、第二十二条; 行政诉讼法 第四十六条). */
  readonly remedies: string | null
  readonly closing: string
  readonly issuedOn: Day
  readonly sealText: string
  readonly contact: string
  readonly notes: readonly string[]
}

/** What cannot be composed: an adverse letter without its reasons, or without its remedies. */
export type ComposeRefusal = 'reasons-missing' | 'remedies-missing'

/** 更正、取代、撤销. */
export type DocumentChangeKind = 'correct' | 'replace' | 'revoke'

export type DocumentChangeRefusal =
  | 'not-yours'
  | 'not-in-force'
  | 'already-proposed'
  | 'no-proposal'
  | 'same-person'
  | 'not-approver'
  | 'reason-missing'
  | 'nothing-changed'
  | 'is-licence'

/** Why a template is not changed or published. */
export type LetterRefusal =
  'no-draft' | 'stale' | 'reason-missing' | 'nothing-changed' | 'has-faults'

export interface IssuedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly number: string
  readonly title: string
  readonly verificationCode: string
  readonly issuedOn: Day
  /** Of the content; the file is drawn from it afterwards. */
  readonly contentSha256: string
}
