// Row types of forms and their published versions.
import type { Knex } from 'knex'

export interface FormRow {
  id: string
  key: string
  title: string
  createdAt: Date
}

export interface FormVersionRow {
  id: string
  formId: string
  version: number
  /** A FormDefinition, as jsonb. */
  definition: unknown
  publishedAt: Date | null
  createdAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    forms: Knex.CompositeTableType<
      FormRow,
      Pick<FormRow, 'key' | 'title'>,
      Partial<Pick<FormRow, 'title'>>
    >
    formVersions: Knex.CompositeTableType<
      FormVersionRow,
      Omit<FormVersionRow, 'id' | 'createdAt' | 'definition'> & { definition: string },
      never
    >
  }
}
