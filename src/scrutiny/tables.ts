// Rows of the auditors' hall; only this module writes them.
import type { Alert, AlertEvent } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    readingAlerts: Alert
    readingAlertEvents: AlertEvent
  }
}
