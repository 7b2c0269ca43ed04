// Rows of hearings; they are only added.
import type { HearingAct } from './types.ts'

type Row = { -readonly [K in keyof HearingAct]: HearingAct[K] }

declare module 'knex/types/tables.js' {
  interface Tables {
    hearingActs: Row
  }
}
