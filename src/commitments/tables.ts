// Rows of the commitments; only this module writes them.
import type { Commitment } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    commitments: Commitment
  }
}
