// Rows of uploaded files; only this module writes them.
import type { Attachment } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    attachments: Attachment
  }
}
