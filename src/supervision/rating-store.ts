// Loads, locks and writes the answers to bad ratings.
import type { Db, Tx } from '../platform/database/transaction.ts'
import { isId } from './store.ts'
import type { Rectification, RectificationEvent } from './types.ts'

export type NewRectification = Pick<
  Rectification,
  | ('applicationId' | 'departmentId' | 'regionPath' | 'ratedOn')
  | ('contactDueOn' | 'answerDueOn' | 'createdAt')
>

/** False when it was started already. */
export async function insertRectification(tx: Tx, row: NewRectification): Promise<boolean> {
  const added = await tx('ratingRectifications')
    .insert(row)
    .onConflict('applicationId')
    .ignore()
    .returning('applicationId')
  return added.length > 0
}

export async function rectificationOf(
  db: Db | Tx,
  applicationId: string,
): Promise<Rectification | null> {
  if (!isId(applicationId)) return null
  return (await db('ratingRectifications').where({ applicationId }).first('*')) ?? null
}

export async function lockRectification(
  tx: Tx,
  applicationId: string,
): Promise<Rectification | null> {
  if (!isId(applicationId)) return null
  const row = await tx('ratingRectifications').where({ applicationId }).forUpdate().first('*')
  return row ?? null
}

export type RectificationChanges = Partial<
  Pick<
    Rectification,
    'status' | 'contactedOn' | 'answeredOn' | 'calledBackOn' | 'closedOn' | 'answer'
  >
>

export async function updateRectification(
  tx: Tx,
  applicationId: string,
  changes: RectificationChanges,
): Promise<void> {
  await tx('ratingRectifications').where({ applicationId }).update(changes)
}

export async function appendRectificationEvent(
  tx: Tx,
  event: Omit<RectificationEvent, 'id'>,
): Promise<void> {
  await tx('ratingRectificationEvents').insert(event)
}

export function rectificationEvents(
  db: Db | Tx,
  applicationId: string,
): Promise<RectificationEvent[]> {
  return db('ratingRectificationEvents').where({ applicationId }).orderBy('id').select('*')
}
