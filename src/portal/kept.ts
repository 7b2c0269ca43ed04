// Keeps the answer of a costly question for a short while, one per database.
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'

/** The question, asked again when its last answer is older than this. */
export function keptFor<T>(
  milliseconds: number,
  ask: (db: Db, now: Date) => Promise<T>,
): (db: Db, now: Date) => Promise<T> {
  const keptOf = perPool((): { until: number; answer: Promise<T> | null } => ({
    ...{ until: 0, answer: null },
  }))
  return (db, now) => {
    const kept = keptOf(db)
    // Ages are measured on the machine's clock: the hall's own may be shifted.
    if (kept.answer !== null && performance.now() < kept.until) return kept.answer
    const answer = ask(db, now)
    Object.assign(kept, { until: performance.now() + milliseconds, answer })
    answer.catch(() => (kept.answer = null))
    return answer
  }
}
