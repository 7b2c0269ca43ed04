// Loads and adds uploaded files.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Attachment, ScanState } from './types.ts'

const columns = [
  'id',
  'ownerAccountId',
  'fileName',
  'mediaType',
  'size',
  'sha256',
  'storageKey',
  'scanState',
  'createdAt',
] as const

export async function insertAttachment(tx: Tx, file: Omit<Attachment, 'id'>): Promise<Attachment> {
  const [row] = await tx('attachments')
    .insert(file)
    .returning([...columns])
  if (row === undefined) throw new Error('attachment was not inserted')
  return row
}

export async function attachmentById(db: Db | Tx, id: string): Promise<Attachment | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  return (
    (await db('attachments')
      .where({ id })
      .first(...columns)) ?? null
  )
}

export async function attachmentsByIds(
  db: Db | Tx,
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  if (ids.length === 0) return []
  return db('attachments')
    .whereIn('id', ids)
    .orderBy('createdAt')
    .select(...columns)
}

/** Nobody clears a content away while it is being kept once more. */
export async function holdKey(tx: Tx, storageKey: string): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [storageKey])
}

/** Files that wait for the scanner, the oldest first. */
export async function waitingFiles(db: Db, limit: number): Promise<readonly Attachment[]> {
  return db('attachments')
    .where({ scanState: 'waiting' })
    .orderBy(['createdAt', 'id'])
    .limit(limit)
    .select(...columns)
}

export async function setScanState(tx: Tx, id: string, scanState: ScanState): Promise<void> {
  await tx('attachments').where({ id }).update({ scanState })
}

/** The keys of their contents, each once. */
export async function deleteAttachments(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await tx('attachments').whereIn('id', ids).delete().returning('storageKey')
  return [...new Set(rows.map(({ storageKey }) => storageKey))].sort()
}

/** Whether a file still has this content. */
export async function isShared(tx: Tx, storageKey: string): Promise<boolean> {
  return (await tx('attachments').where({ storageKey }).first('id')) !== undefined
}
