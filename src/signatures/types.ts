// 共同签署: a matter demands that somebody else signs before it is filed; a signature is for exactly what he read.
import type { Condition } from '../forms/index.ts'

export interface Demand {
  readonly id: string
  readonly matterId: string
  /** 配偶、共有人、监护人、合伙人 */
  readonly role: string
  /** True where there may be nobody of this role. */
  readonly waivable: boolean
  /** 情形: the answers under which it is demanded; null for always. */
  readonly when: Condition | null
}

export interface Signature {
  readonly id: string
  readonly applicationId: string
  readonly demandId: string
  readonly role: string
  readonly waived: boolean
  readonly name: string | null
  readonly askedAt: Date
  readonly accountId: string | null
  readonly outcome: 'signed' | 'refused' | null
  readonly digest: string | null
  readonly reason: string | null
  readonly settledAt: Date | null
}

/** 'void': what he signed was changed since. */
export type Standing = 'missing' | 'asked' | 'signed' | 'void' | 'refused' | 'waived'
