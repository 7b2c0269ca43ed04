// The rows of leaves; only this module writes them.
import type { Leave } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    leaves: Leave
  }
}
