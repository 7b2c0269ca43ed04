// 审计日志: what an entry says.

export interface NewEntry {
  /** '<module>.<what>', as in the ledger: 'applications.submit'. */
  readonly action: string
  readonly outcome?: 'done' | 'refused'
  readonly subjectType: string
  readonly subjectId: string
  readonly applicationId?: string | null
  readonly before?: unknown
  readonly after?: unknown
}

/** One row, in the words that are hashed. */
export interface Entry {
  readonly id: string
  readonly chain: string
  readonly sequence: number
  readonly at: Date
  readonly action: string
  readonly outcome: 'done' | 'refused'
  readonly subjectType: string
  readonly subjectId: string
  readonly applicationId: string | null
  readonly actorKind: 'visitor' | 'applicant' | 'staff' | 'system'
  readonly accountId: string | null
  readonly actorName: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  readonly regionPath: string | null
  readonly requestId: string
  readonly ip: string | null
  readonly before: unknown
  readonly after: unknown
  readonly previousHash: string
  readonly hash: string
}

/** What is wrong with an entry, a chain, a seal, an archived file or the anchor, and where. */
export interface Break {
  readonly chain: string
  readonly sequence: number | null
  readonly fault:
    | 'changed'
    | 'missing'
    | 'out-of-order'
    | 'cut-off'
    | 'seal'
    | 'seal-removed'
    | 'seal-rewritten'
    | 'archive'
  readonly detail: string | null
}
