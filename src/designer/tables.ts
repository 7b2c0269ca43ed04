// Row types of designs.
import type { Knex } from 'knex'
import type { DesignKind } from './types.ts'

export interface DesignRow {
  id: string
  key: string
  title: string
  kind: DesignKind
  definition: unknown
  samples: unknown
  revision: number
  editedByAccountId: string | null
  updatedAt: Date
  createdAt: Date
}

type NewDesign = Pick<DesignRow, 'key' | 'title' | 'kind' | 'editedByAccountId' | 'updatedAt'> & {
  definition: string | null
  samples: string
}

declare module 'knex/types/tables.js' {
  interface Tables {
    formDesigns: Knex.CompositeTableType<
      DesignRow,
      NewDesign,
      Partial<Omit<NewDesign, 'key' | 'kind'>> & { revision?: number }
    >
  }
}
