// The rows of mandates; only this module writes them.
import type { GuardianConsent, Mandate } from './types.ts'

export interface MandateRow extends Mandate {
  readonly idNumberSealed: string | null
  readonly idNumberIndex: string | null
  readonly phoneSealed: string | null
  readonly phoneIndex: string | null
  readonly codeSealed: string | null
  readonly codeIndex: string | null
  readonly offeredByAccountId: string
  readonly endedByAccountId: string | null
  /** When both were told that its last day is near, and that it is over. */
  readonly endWarnedAt: Date | null
  readonly endToldAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    mandates: MandateRow
    guardianConsents: GuardianConsent
    mandateMatters: { readonly mandateId: string; readonly matterId: string }
  }
}
