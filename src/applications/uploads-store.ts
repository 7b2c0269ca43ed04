// Files that are arriving in pieces.
import type { Db, Tx } from '../platform/database/transaction.ts'

/** The draft that a file arrives for: of one matter (or its correction), or of a joint application. */
export type UploadOwner = { readonly applicationId: string } | { readonly jointId: string }

export interface ArrivingFile {
  readonly id: string
  readonly applicationId: string | null
  readonly jointId: string | null
  /** The name of the form's field: 'files.3', 'files.photo'. */
  readonly field: string
  readonly fileName: string
  readonly size: number
  readonly received: number
  readonly pieces: number
  readonly createdAt: Date
  /** When its file was kept; null while it arrives. */
  readonly keptAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    applicationUploads: ArrivingFile
  }
}

export async function insertUpload(
  tx: Tx,
  upload: UploadOwner & Pick<ArrivingFile, 'field' | 'fileName' | 'size' | 'createdAt'>,
): Promise<string> {
  const [row] = await tx('applicationUploads').insert(upload).returning('id')
  if (row === undefined) throw new Error('upload was not inserted')
  return row.id
}

/** Those that are still arriving. */
export async function uploadsOf(db: Db | Tx, owner: UploadOwner): Promise<readonly ArrivingFile[]> {
  return db('applicationUploads').where(owner).whereNull('keptAt').orderBy('createdAt').select('*')
}

export async function lockUpload(
  tx: Tx,
  owner: UploadOwner,
  id: string,
): Promise<ArrivingFile | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  return (
    (await tx('applicationUploads')
      .where({ id, ...owner })
      .forUpdate()
      .first('*')) ?? null
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

/** They go with their draft; gives what still has pieces in storage. */
export async function deleteUploadsOf(
  tx: Tx,
  owner: UploadOwner,
): Promise<readonly ArrivingFile[]> {
  return tx('applicationUploads').where(owner).delete().returning('*')
}

export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await tx('applicationUploads').where({ id }).delete()
}

/** False when the file of this upload was kept before: the last piece came twice. */
export async function markKept(tx: Tx, id: string, keptAt: Date): Promise<boolean> {
  const kept = await tx('applicationUploads').where({ id }).whereNull('keptAt').update({ keptAt })
  return kept > 0
}

/** Its pieces are gone, and it still answers for the file. */
export async function forgetPieces(tx: Tx, id: string): Promise<void> {
  await tx('applicationUploads').where({ id }).update({ pieces: 0 })
}

export async function staleUploads(db: Db, before: Date): Promise<readonly ArrivingFile[]> {
  return db('applicationUploads')
    .where('createdAt', '<', before)
    .orderBy('id')
    .limit(500)
    .select('*')
}
