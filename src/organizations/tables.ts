// Rows of regions and departments; only this module writes them.
import type { Day } from '../kernel/day.ts'
import type { Village } from './rules/village-book.ts'
import type { Department, DepartmentLine, Region, RegionSuccession } from './types.ts'

export interface RegionRow extends Region {
  readonly nameBoConfidence: string | null
  readonly note: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

export interface DepartmentRow extends Omit<Department, 'servesLines'> {
  readonly active: boolean
}

export type NewRegion = Omit<RegionRow, 'validFrom' | 'validTo'>

declare module 'knex/types/tables.js' {
  interface Tables {
    regions: RegionRow
    regionSuccessions: RegionSuccession
    villages: Village
    departmentLines: DepartmentLine
    departments: DepartmentRow
  }
}
