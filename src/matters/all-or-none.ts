// Runs several acts in one transaction; a refusal of one undoes them all and is the answer.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'

/** `work` throws what `stop` gives it to be refused. */
export function allOrNone<T, R extends string>(
  db: Db,
  work: (tx: Tx, stop: (refusal: R) => Error) => Promise<T>,
): Promise<Result<T, R>> {
  const stopped: { refusal: R | null } = { refusal: null }
  const stop = (refusal: R): Error => {
    stopped.refusal = refusal
    return new Error(refusal)
  }
  return transaction(db, (tx) => work(tx, stop)).then(
    (value) => ok(value),
    (fault: unknown): Result<T, R> => {
      if (stopped.refusal !== null) return refuse(stopped.refusal)
      throw fault
    },
  )
}
