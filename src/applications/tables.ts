// Rows of applications; only this module writes them.
import type { Application, ApplicationMaterial, Rating, Step } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    applications: Application
    applicationSteps: Step
    applicationMaterials: ApplicationMaterial
    applicationCounters: { offeringId: string; day: string; last: number }
    ratings: Rating
  }
}
