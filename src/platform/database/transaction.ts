// Reads take a Db, writes take a Tx. A plain Db is not a Tx, so no write compiles outside a
// transaction.
import type { Knex } from 'knex'
import { isLostRace } from '../passing-fault.ts'
import { isOutdatedPlan } from './statement-names.ts'
import { tablesIn } from './tables-in.ts'

declare const inTransaction: unique symbol

/** A connection that may only be read from. */
export type Db = Knex

/** An open transaction. */
export type Tx = Knex.Transaction & { readonly [inTransaction]: true }

const tries = 3

/**
 * Runs `work` in one transaction; it is rolled back when `work` throws. When the database chose it to
 * give way to somebody who waited for it, it begins again from nothing.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const nested = isTransaction(db)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction((tx) => work(nested ? (tx as Tx) : watched(tx as Tx)))
    } catch (error) {
      if (attempt === tries || nested || !mayBeginAgain(error)) throw error
    }
  }
}

/** Runs `work` over the data of one moment, however long it takes; it may only read. */
export function snapshot<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true })
}

/** The tables that each open transaction has written to so far. */
const written = new WeakMap<object, Set<string>>()
const none: ReadonlySet<string> = new Set()

/** None for a pool; null for a snapshot and the like, which are of their own moment. */
export function tablesWritten(db: Db | Tx): ReadonlySet<string> | null {
  return isTransaction(db) ? (written.get(db.client as object) ?? null) : none
}

function watched(tx: Tx): Tx {
  const tables = new Set<string>()
  written.set(tx.client as object, tables)
  tx.on('query', ({ sql }: { readonly sql: string }) => {
    for (const table of tablesIn(sql)) tables.add(table)
  })
  return tx
}

function mayBeginAgain(error: unknown): boolean {
  return isLostRace(error) || isOutdatedPlan(error)
}

function isTransaction(db: Db): boolean {
  return 'isTransaction' in db && db.isTransaction
}
