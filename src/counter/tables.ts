// Rows of the window; only this module writes them.
import type { FeeTaken, Handover, PaperTaken, Ticket, Visit } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    counterDays: { departmentId: string; day: string; last: number }
    counterTickets: Ticket
    counterVisits: Visit
    counterFilings: { applicationId: string; visitId: string }
    counterPapers: PaperTaken
    counterHandovers: Handover
    counterFees: FeeTaken
  }
}
