// When and from where an account was last entered before this session, so that its owner notices who
// else was there.
import type { Db } from '../../platform/database/transaction.ts'
import { maskedNetwork } from '../../platform/session/device.ts'

export interface SignInMade {
  readonly at: Date
  /** '10.20.*.*', empty when unknown. */
  readonly network: string
}

/** The newest sign-in but the one of `exceptRequest`; null when there was none. */
export async function lastSignIn(
  db: Db,
  accountId: string,
  exceptRequest: string,
): Promise<SignInMade | null> {
  const row = await db('auditEntries')
    .where({ accountId, action: 'accounts.sign-in', outcome: 'done' })
    .whereNot({ requestId: exceptRequest })
    .orderBy('id', 'desc')
    .first('at', 'ip')
  return row === undefined ? null : { at: row.at, network: maskedNetwork(row.ip) }
}
