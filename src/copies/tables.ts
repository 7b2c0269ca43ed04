// Rows of the copies and of their uses; only this module writes these tables.
import type { Copy, CopyUse } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    materialCopies: Copy
    materialCopyUses: CopyUse
  }
}
