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
