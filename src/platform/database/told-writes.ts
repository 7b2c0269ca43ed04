// Which statements of this process change something of which the database tells: only after those has it to
// be heard before anything kept is shown. Filing an application changes nothing of the kind.

import { tablesIn } from './tables-in.ts'

/** As knex names a statement that was answered. */
export interface Statement {
  readonly sql: string
  /** Of the connection. */
  readonly __knexUid?: string
}

/** The tables whose changes are told. */
export const toldTables = `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where t.tgname = 'tell_published'`

export interface ToldWrites {
  /** Until the tables are known every write counts. */
  learn(tables: readonly string[]): void
  /** Whether changes of a table are told. */
  isTold(table: string): boolean
  /** True for a write of theirs, and for the commit that makes it seen. */
  tells(statement: Statement): boolean
}

export function toldWrites(): ToldWrites {
  let told: ReadonlySet<string> | null = null
  const writing = new Set<string>()
  const isTold = (table: string) => told === null || told.has(table)
  return {
    isTold,
    learn: (tables) => void (told = new Set(tables)),
    tells({ sql, __knexUid: connection = '' }) {
      if (/^\s*select\b/i.test(sql)) return false
      if (told === null) return true
      if (/^\s*commit\b/i.test(sql)) return writing.delete(connection)
      if (!tablesIn(sql).some(isTold)) return false
      writing.add(connection)
      return true
    },
  }
}
