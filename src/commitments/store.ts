// Loads, adds and settles commitments.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Commitment, Outcome } from './types.ts'

export async function commitmentsOf(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly Commitment[]> {
  return commitmentsAsked(db, applicationId).rows
}

/** The same as one of several lists. */
export function commitmentsAsked(db: Db | Tx, applicationId: string) {
  return {
    rows: db('commitments').where({ applicationId }).orderBy('materialNumber').select('*'),
    ids: ['id', 'applicationId', 'accountId', 'departmentId'],
    instants: ['madeAt', 'remindedAt', 'settledAt'],
  } as const
}

export type NewCommitment = Pick<
  Commitment,
  | 'applicationId'
  | 'accountId'
  | 'materialNumber'
  | 'materialName'
  | 'kind'
  | 'wording'
  | 'signedName'
  | 'madeAt'
  | 'termDays'
>

/** One for each material; a second one takes the place of the first. */
export async function putCommitment(tx: Tx, commitment: NewCommitment): Promise<void> {
  await tx('commitments')
    .insert(commitment)
    .onConflict(['applicationId', 'materialNumber'])
    .merge(['kind', 'wording', 'signedName', 'madeAt', 'termDays', 'materialName'])
}

/** Takes it back while the application is a draft. */
export async function dropCommitment(
  tx: Tx,
  applicationId: string,
  materialNumber: number,
): Promise<boolean> {
  return (await tx('commitments').where({ applicationId, materialNumber }).delete()) > 0
}

export async function dropCommitments(tx: Tx, applicationId: string): Promise<void> {
  await tx('commitments').where({ applicationId }).delete()
}

/** The terms of one kind begin; each due day is worked out from its length. */
export async function beginTerms(
  tx: Tx,
  open: readonly Commitment[],
  departmentId: string | null,
  dueAfter: (days: number) => Day,
): Promise<void> {
  for (const { id, termDays } of open) {
    await tx('commitments')
      .where({ id })
      .update({ dueOn: dueAfter(termDays), departmentId })
  }
}

export interface Settlement {
  readonly outcome: Outcome
  readonly at: Date
  readonly by: string | null
  readonly note: string | null
}

/** False where it has its outcome already. */
export async function settle(
  tx: Tx,
  id: string,
  { outcome, at, by, note }: Settlement,
): Promise<boolean> {
  const changed = await tx('commitments')
    .where({ id })
    .whereNull('outcome')
    .update({ outcome, settledAt: at, settledBy: by, note })
  return changed > 0
}

/** 责令限期改正: the check stays open until that day, and is made once more then. */
export async function orderRectification(tx: Tx, id: string, rectifyBy: Day): Promise<void> {
  await tx('commitments').where({ id }).update({ rectifyBy, dueOn: rectifyBy, remindedAt: null })
}

/** 失信: whoever broke a commitment is not offered another (告知承诺制 的信用约束). */
export async function hasBroken(db: Db | Tx, accountId: string): Promise<boolean> {
  const row = await db('commitments')
    .where({ accountId })
    .whereIn('outcome', ['overdue', 'false'])
    .first('id')
  return row !== undefined
}

export async function setReminded(tx: Tx, id: string, remindedAt: Date): Promise<void> {
  await tx('commitments').where({ id }).update({ remindedAt })
}
