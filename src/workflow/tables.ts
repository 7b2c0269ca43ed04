// Row types of stage plans and their published versions.
import type { Knex } from 'knex'

export interface StagePlanRow {
  id: string
  key: string
  title: string
  createdAt: Date
}

export interface StagePlanVersionRow {
  id: string
  stagePlanId: string
  version: number
  /** A StagePlan, as jsonb. */
  plan: unknown
  publishedAt: Date | null
  /** Of a draft: counts up with each change. */
  revision: number
  changeReason: string | null
  createdAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    stagePlans: Knex.CompositeTableType<
      StagePlanRow,
      Pick<StagePlanRow, 'key' | 'title'>,
      Partial<Pick<StagePlanRow, 'title'>>
    >
    stagePlanVersions: Knex.CompositeTableType<
      StagePlanVersionRow,
      Pick<StagePlanVersionRow, 'stagePlanId' | 'version' | 'publishedAt'> & { plan: string },
      Partial<
        Pick<StagePlanVersionRow, 'version' | 'publishedAt' | 'revision' | 'changeReason'>
      > & {
        plan?: string
      }
    >
  }
}
