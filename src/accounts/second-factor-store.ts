// Loads, locks and writes second factors and their recovery codes.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { NewRecoveryCode, SecondFactorRow } from './tables.ts'

export async function hasSecondFactor(db: Db | Tx, accountId: string): Promise<boolean> {
  return (await db('secondFactors').where({ accountId }).first('accountId')) !== undefined
}

/** The factor of an account, locked until the transaction ends; null when it has none. */
export async function lockSecondFactor(
  tx: Tx,
  accountId: string,
): Promise<Pick<SecondFactorRow, 'secretSealed' | 'lastStep'> | null> {
  const row = await tx('secondFactors')
    .where({ accountId })
    .forUpdate()
    .first('secretSealed', 'lastStep')
  return row ?? null
}

export async function insertSecondFactor(
  tx: Tx,
  factor: SecondFactorRow,
  codes: readonly NewRecoveryCode[],
): Promise<void> {
  await tx('secondFactors').insert(factor)
  await tx('recoveryCodes').insert([...codes])
}

/** The recovery codes go with it; false when there was none. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  return (await tx('secondFactors').where({ accountId }).delete()) === 1
}

export async function takeStep(tx: Tx, accountId: string, lastStep: number): Promise<void> {
  await tx('secondFactors').where({ accountId }).update({ lastStep })
}

/** The hash of an unused recovery code; null when there is none with this beginning. */
export async function recoveryHash(
  tx: Tx,
  accountId: string,
  selector: string,
): Promise<string | null> {
  const row = await tx('recoveryCodes')
    .where({ accountId, selector })
    .whereNull('usedAt')
    .first('codeHash')
  return row?.codeHash ?? null
}

export async function useRecoveryCode(
  tx: Tx,
  accountId: string,
  selector: string,
  now: Date,
): Promise<void> {
  await tx('recoveryCodes').where({ accountId, selector }).update({ usedAt: now })
}
