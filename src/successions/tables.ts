// Rows of successions; only this module writes them.
import type { Succession } from './types.ts'

declare module 'knex/types/tables.js' {
  interface Tables {
    departmentSuccessions: Succession
  }
}
