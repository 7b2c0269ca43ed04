// Rows of messages; only this module writes them.
import type { Notification } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    notifications: Notification
  }
}
