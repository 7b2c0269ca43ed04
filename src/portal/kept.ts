// Keeps the answer of a costly question for a short while, one per database.
import type { Db } from '../platform/database/transaction.ts'

/** The question, asked again when its last answer is older than this. */
export function keptFor<T>(
  milliseconds: number,
  ask: (db: Db, now: Date) => Promise<T>,
): (db: Db, now: Date) => Promise<T> {
  const answers = new WeakMap<object, { readonly until: number; readonly answer: Promise<T> }>()
  return (db, now) => {
    // Ages are measured on the machine's clock: the hall's own may be shifted.
    const known = answers.get(db)
    if (known !== undefined && performance.now() < known.until) return known.answer
    const answer = ask(db, now)
    answers.set(db, { until: performance.now() + milliseconds, answer })
    answer.catch(() => answers.delete(db))
    return answer
  }
}
