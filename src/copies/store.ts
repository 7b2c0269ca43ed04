// Loads, adds and changes the copies of a person's papers.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Copy, CopyUse } from './types.ts'

/** More papers nobody keeps; the oldest are not offered. */
const most = 200

/** The copies of a person that were not removed, the newest first. */
export async function copiesOf(db: Db | Tx, accountId: string): Promise<readonly Copy[]> {
  return db('materialCopies')
    .where({ accountId })
    .whereNull('removedAt')
    .orderBy('id', 'desc')
    .limit(most)
    .select('*')
}

export async function copyById(db: Db | Tx, id: string): Promise<Copy | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await db('materialCopies').where({ id }).first('*')) ?? null
}

export type Uploaded = Pick<Copy, 'accountId' | 'materialName' | 'matterName' | 'addedAt'> & {
  readonly attachmentId: string
}

/** Keeps what was uploaded, each file once; it is C until a clerk has seen the original. */
export async function keepUploaded(tx: Tx, files: readonly Uploaded[]): Promise<void> {
  if (files.length === 0) return
  await tx('materialCopies')
    .insert(files.map((file) => ({ ...file, grade: 'C' as const })))
    .onConflict('attachmentId')
    .ignore()
}

export type Issued = Pick<
  Copy,
  'accountId' | 'materialName' | 'matterName' | 'addedAt' | 'validUntil'
> & { readonly documentId: string }

/** The copy of a paper that the hall issued; entered when it is first used. */
export async function copyOfIssued(tx: Tx, issued: Issued): Promise<string> {
  const [row] = await tx('materialCopies')
    .insert({ ...issued, grade: 'A' })
    .onConflict('documentId')
    .merge(['validUntil'])
    .returning('id')
  if (row === undefined) throw new Error('the copy of an issued paper was not kept')
  return row.id
}

/** All copies of an account that is closed. */
export async function removeCopiesOf(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx('materialCopies').where({ accountId }).whereNull('removedAt').update({ removedAt: now })
}

export interface Checked {
  readonly at: Date
  readonly accountId: string
  /** Name and department. */
  readonly by: string
  readonly validUntil: Day | null
}

/** 核对原件: C becomes B; true where the store has the file. */
export async function setChecked(
  tx: Tx,
  attachmentId: string,
  { at, accountId, by, validUntil }: Checked,
): Promise<boolean> {
  const changed = await tx('materialCopies')
    .where({ attachmentId, grade: 'C' })
    .update({
      ...{ grade: 'B', checkedAt: at, checkedByAccountId: accountId, checkedBy: by, validUntil },
    })
  return changed > 0
}

export async function insertUse(tx: Tx, use: CopyUse): Promise<void> {
  await tx('materialCopyUses').insert(use)
}

export async function usesOf(db: Db, copyIds: readonly string[]): Promise<readonly CopyUse[]> {
  if (copyIds.length === 0) return []
  return db('materialCopyUses').whereIn('copyId', copyIds).orderBy('usedAt', 'desc').select('*')
}

export async function setRemoved(tx: Tx, id: string, removedAt: Date): Promise<void> {
  await tx('materialCopies').where({ id }).update({ removedAt })
}
