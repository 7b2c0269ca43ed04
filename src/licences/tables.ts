// Rows of licences; only this module writes them.
import type { Day } from '../kernel/day.ts'
import type { Licence, LicenceEnding, LicenceEvent } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    licences: Licence
    licenceEvents: LicenceEvent
    licenceEndings: LicenceEnding
    licenceReminders: { licenceId: string; validUntil: Day; days: number; sentAt: Date }
  }
}
