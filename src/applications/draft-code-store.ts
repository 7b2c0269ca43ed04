// The codes of printed drafts.
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface DraftCode {
  readonly applicationId: string
  readonly codeIndex: string
  /** Sealed. */
  readonly code: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly usedByAccountId: string | null
}

export async function codeOfDraft(db: Db | Tx, applicationId: string): Promise<DraftCode | null> {
  return (await db('draftCodes').where({ applicationId }).first('*')) ?? null
}

/** One of the indexes: under the key of now or an older one. */
export async function draftCodeByIndex(
  tx: Tx,
  indexes: readonly string[],
): Promise<DraftCode | null> {
  return (await tx('draftCodes').whereIn('codeIndex', indexes).forUpdate().first('*')) ?? null
}

/** A new code takes the place of an older one, which is worth nothing from then on. */
export async function putDraftCode(tx: Tx, code: DraftCode): Promise<void> {
  await tx('draftCodes').insert(code).onConflict('applicationId').merge()
}

export async function markUsed(tx: Tx, applicationId: string, by: string, at: Date): Promise<void> {
  await tx('draftCodes').where({ applicationId }).update({ usedAt: at, usedByAccountId: by })
}
