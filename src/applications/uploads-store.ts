// Files that are arriving in pieces.
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface ArrivingFile {
  readonly id: string
  readonly applicationId: string
  /** The name of the form's field: 'files.3', 'files.photo'. */
  readonly field: string
  readonly fileName: string
  readonly size: number
  readonly received: number
  readonly pieces: number
  readonly createdAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    applicationUploads: ArrivingFile
  }
}

export async function insertUpload(
  tx: Tx,
  upload: Pick<ArrivingFile, 'applicationId' | 'field' | 'fileName' | 'size' | 'createdAt'>,
): Promise<string> {
  const [row] = await tx('applicationUploads').insert(upload).returning('id')
  if (row === undefined) throw new Error('upload was not inserted')
  return row.id
}

export async function uploadsOf(tx: Tx, applicationId: string): Promise<readonly ArrivingFile[]> {
  return tx('applicationUploads').where({ applicationId }).orderBy('createdAt').select('*')
}

export async function lockUpload(
  tx: Tx,
  applicationId: string,
  id: string,
): Promise<ArrivingFile | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  return (
    (await tx('applicationUploads').where({ id, applicationId }).forUpdate().first('*')) ?? null
  )
}

export async function addPiece(
  tx: Tx,
  { id, received, pieces }: ArrivingFile,
  bytes: number,
): Promise<void> {
  const changes = { received: received + bytes, pieces: pieces + 1 }
  await tx('applicationUploads').where({ id }).update(changes)
}

export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await tx('applicationUploads').where({ id }).delete()
}

export async function staleUploads(db: Db, before: Date): Promise<readonly ArrivingFile[]> {
  return db('applicationUploads')
    .where('createdAt', '<', before)
    .orderBy('id')
    .limit(500)
    .select('*')
}
