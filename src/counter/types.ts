// The nouns of the window (综合窗口): visits, papers taken in, numbers of the day, results handed over.
import type { Day } from '../kernel/day.ts'

/** 接待: somebody stands at the window; it may be gone on with on its day alone. */
export interface Visit {
  readonly id: string
  readonly departmentId: string
  readonly clerkAccountId: string
  readonly applicantAccountId: string
  readonly ticketId: string | null
  readonly day: Day
  readonly openedAt: Date
}

/** 收的纸质材料, one row for each material of the guide. */
export interface PaperTaken {
  readonly applicationId: string
  readonly materialNumber: number
  readonly materialName: string
  readonly originalSeen: boolean
  readonly copiesKept: number
  readonly scanned: boolean
  readonly notedByAccountId: string
  readonly notedAt: Date
}

/** 收的费 */
export interface FeeTaken {
  readonly id: string
  readonly applicationId: string
  readonly departmentId: string
  readonly clerkAccountId: string
  /** 分, as the database writes large numbers. */
  readonly amountFen: string
  readonly receiptNumber: string
  readonly notedAt: Date
}

export type TicketStatus = 'waiting' | 'called' | 'served' | 'no-show'

export interface Ticket {
  readonly id: string
  readonly departmentId: string
  readonly day: Day
  readonly number: number
  /** The address under which its taker sees it. */
  readonly secret: string
  readonly status: TicketStatus
  readonly windowName: string | null
  readonly calledByAccountId: string | null
  readonly calledAt: Date | null
  readonly endedAt: Date | null
  readonly takenAt: Date
}

export type Taker = 'applicant' | 'agent'

/** 出件 */
export interface Handover {
  readonly applicationId: string
  readonly departmentId: string
  readonly clerkAccountId: string
  readonly taker: Taker
  readonly takerName: string
  readonly takerNumberTail: string
  readonly signature: 'typed' | 'photo'
  readonly attachmentId: string | null
  readonly handedAt: Date
}
