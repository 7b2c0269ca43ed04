// Rows of applications; only this module writes them.
import type { Day } from '../kernel/day.ts'
import type { BulkItem, BulkRun } from './bulk/types.ts'
import type { AssignmentRule } from './rules/assignment.ts'
import type { DraftCode } from './draft-code-store.ts'
import type { Submission } from './submissions-store.ts'
import type { Application, ApplicationMaterial, Rating, Step } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    applications: Application
    applicationSteps: Step
    applicationMaterials: ApplicationMaterial
    applicationSubmissions: Submission
    applicationCounters: { offeringId: string; day: string; last: number }
    ratings: Rating
    usualDays: UsualDaysRow
    assignmentRules: AssignmentRuleRow
    bulkRuns: BulkRun
    bulkItems: BulkItem
    draftCodes: DraftCode
    formerDepartments: FormerDepartmentRow
  }
}

/** 往常还要用的工作日: of a matter, from a stage to its decision. */
export interface UsualDaysRow {
  readonly matterId: string
  readonly stageNumber: number
  readonly days: number
  readonly sampleSize: number
  readonly countedOn: Day
}

/** 经手部门: had the application before another got it; written by the database alone. */
export interface FormerDepartmentRow {
  readonly departmentId: string
  readonly applicationId: string
  readonly endedOn: Day | null
}

/** 分派规则: how the holders of a post in a department share its work. */
export interface AssignmentRuleRow extends AssignmentRule {
  readonly departmentId: string
  readonly post: string
  readonly updatedAt: Date
}
