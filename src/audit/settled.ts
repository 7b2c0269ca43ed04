// Up to which entry the log is settled: below it nothing can still appear. Whoever appends holds a
// lock on the table until his transaction ends, so it is enough to wait for those who hold it now;
// nobody who comes later waits for us.
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../platform/database/transaction.ts'

const longest = 20_000
const step = 50

/** The id of the last settled entry; null when there is none, or when somebody writes for too long. */
export async function lastSettled(db: Db): Promise<string | null> {
  const bound = await db('auditEntries').max<{ lastId: string | null }[]>('id as lastId')
  const lastId = bound[0]?.lastId ?? null
  if (lastId === null) return null
  let writing = await writers(db)
  for (let waited = 0; writing.size > 0; waited += step) {
    if (waited > longest) return null
    await pause(step)
    const still = await writers(db)
    writing = new Set([...writing].filter((one) => still.has(one)))
  }
  return lastId
}

/** The transactions that have appended, or are about to, and have not ended. */
async function writers(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.raw<{ rows: { one: string }[] }>(
    `select l.virtualtransaction as one from pg_locks l
     where l.relation = 'audit_entries'::regclass and l.mode = 'RowExclusiveLock' and l.granted
       and l.database = (select oid from pg_database where datname = current_database())
       and l.pid <> pg_backend_pid()`,
  )
  return new Set(rows.map(({ one }) => one))
}
