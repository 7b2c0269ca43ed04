// The rows of signatures; only this module writes them.
import type { Demand, Signature } from './types.ts'

export interface DemandRow extends Demand {
  readonly createdAt: Date
  readonly createdByAccountId: string | null
  readonly endedAt: Date | null
}

export interface SignatureRow extends Signature {
  readonly idNumberSealed: string | null
  readonly idNumberIndex: string | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    signatureDemands: DemandRow
    signatures: SignatureRow
  }
}
