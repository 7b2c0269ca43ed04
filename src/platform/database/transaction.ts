// Reads take a Db, writes take a Tx. A plain Db is not a Tx, so no write compiles outside a
// transaction.
import type { Knex } from 'knex'

declare const inTransaction: unique symbol

/** A connection that may only be read from. */
export type Db = Knex

/** An open transaction. */
export type Tx = Knex.Transaction & { readonly [inTransaction]: true }

/** Runs `work` in one transaction; it is rolled back when `work` throws. */
export function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction((tx) => work(tx as Tx))
}

/** Runs `work` over the data of one moment, however long it takes; it may only read. */
export function snapshot<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction(work, { isolationLevel: 'repeatable read', readOnly: true })
}
