// The consent under which a guardian acts for a child.
import type { Db } from '../../platform/database/transaction.ts'
import type { GuardianConsent } from '../types.ts'

export async function guardianConsent(db: Db, mandateId: string): Promise<GuardianConsent | null> {
  return (await db('guardianConsents').where({ mandateId }).first('*')) ?? null
}
