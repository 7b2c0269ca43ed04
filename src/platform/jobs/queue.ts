// Leaves work for the worker, in the caller's transaction: it exists when the transaction commits.
import type { Tx } from '../database/transaction.ts'

export interface JobOptions {
  /** Not before this instant; null for at once. */
  readonly runAt: Date | null
  /** A second job with the same key replaces the first; null for none. */
  readonly key: string | null
}

export async function enqueue(
  tx: Tx,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  options: JobOptions = { runAt: null, key: null },
): Promise<void> {
  await tx.raw('select enqueue_job(?, ?::json, ?, ?)', [
    name,
    JSON.stringify(payload),
    options.runAt,
    options.key,
  ])
}

/** The same after so many seconds of the database's own clock, whatever the hall's clock says. */
export async function enqueueIn(
  tx: Tx,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  seconds: number,
): Promise<void> {
  await tx.raw(`select enqueue_job(?, ?::json, now() + make_interval(secs => ?), null)`, [
    name,
    JSON.stringify(payload),
    seconds,
  ])
}
