// Loads and adds uploaded files.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Attachment } from './types.ts'

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

export async function insertAttachment(
  tx: Tx,
  file: Omit<Attachment, 'id' | 'scanState'>,
): Promise<Attachment> {
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
