// What a process remembers of a database: one memory per pool, shared by its transactions, so that two
// databases in one process never see each other's.
import type { Db, Tx } from './transaction.ts'

export function perPool<T extends object>(make: () => T): (db: Db | Tx) => T {
  const memories = new WeakMap<object, T>()
  return (db) => {
    const pool = (db.client as { config: object }).config
    const known = memories.get(pool)
    if (known !== undefined) return known
    const fresh = make()
    memories.set(pool, fresh)
    return fresh
  }
}
