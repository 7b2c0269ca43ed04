// The letters as they were issued, and the counters that number them.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { internalKinds } from './rules/internal-kinds.ts'
import type { DocumentRow } from './tables.ts'
import type { DocumentContent, DocumentStatus } from './types.ts'

/**
 * The next number of a department's series in a year. The counter's row stays locked until the
 * transaction ends, so committed numbers have no gap and no number is given twice.
 */
export async function nextNumber(
  tx: Tx,
  departmentId: string,
  series: string,
  year: number,
): Promise<number> {
  const { rows } = await tx.raw<{ rows: { last: number }[] }>(
    `insert into document_counters as counter (department_id, series, year, last)
     values (?, ?, ?, 1)
     on conflict (department_id, series, year) do update set last = counter.last + 1
     returning last`,
    [departmentId, series, year],
  )
  const last = rows[0]?.last
  if (last === undefined) throw new Error('the counter of documents gave no number')
  return last
}

/** The last number given, 0 for none; nothing is locked, so it may be old when it is read. */
export async function lastNumber(
  db: Db | Tx,
  departmentId: string,
  series: string,
  year: number,
): Promise<number> {
  const row = await db('documentCounters').where({ departmentId, series, year }).first('last')
  return row?.last ?? 0
}

export type NewDocument = Omit<
  DocumentRow,
  | 'id'
  | 'status'
  | 'replacedById'
  | 'statusOn'
  | 'statusReason'
  | 'fileKey'
  | 'fileSha256'
  | 'fileSize'
>

/** Keeps a letter that is now in force and leaves the job of drawing its file; gives its id. */
export async function insertDocument(
  tx: Tx,
  document: NewDocument,
  drawing: string,
): Promise<string> {
  const kept = tx('documents')
    .insert({ ...document, status: 'in-force', replacedById: null })
    .returning('id')
  const job = `enqueue_job(?, json_build_object('id', id::text), null, 'document-' || id)`
  const [row] = await tx
    .with('kept', kept)
    .from('kept')
    .select<{ id: string }[]>('id', tx.raw(job, [drawing]))
  if (row === undefined) throw new Error('the document was not kept')
  return row.id
}

/** The letter with its content, held until the transaction ends. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | null> {
  return (await tx('documents').where({ id }).forUpdate().first('*')) ?? null
}

export interface FileOfDocument {
  readonly fileKey: string
  readonly fileSha256: string
  readonly fileSize: number
}

/** Names the file that was drawn; a letter has one file for ever. */
export async function setFile(tx: Tx, id: string, file: FileOfDocument): Promise<void> {
  await tx('documents').where({ id }).whereNull('fileKey').update(file)
}

export interface EndOfDocument {
  readonly status: Exclude<DocumentStatus, 'in-force'>
  readonly on: Day
  /** Shown to whoever verifies it. */
  readonly reason: string
  readonly successorId: string | null
}

/** Says that a letter no longer holds as it stands, since when and why, and what came in its place. */
export async function endDocument(
  tx: Tx,
  id: string,
  { status, on, reason, successorId }: EndOfDocument,
): Promise<void> {
  await tx('documents')
    .where({ id })
    .update({ status, replacedById: successorId, statusOn: on, statusReason: reason })
}

export type DocumentRecord = Omit<DocumentRow, 'content'>

const recordColumns = [
  'id',
  'applicationId',
  'kind',
  'number',
  'organDepartmentId',
  'organName',
  'year',
  'serial',
  'title',
  'verificationCode',
  'issuedOn',
  'issuedAt',
  'issuedByAccountId',
  'status',
  'replacedById',
  'recipientName',
  'contentSha256',
  'fileKey',
  'fileSha256',
  'fileSize',
  'templateVersionId',
  'validUntil',
  'statusOn',
  'statusReason',
] as const

export async function findDocument(db: Db, id: string): Promise<DocumentRecord | null> {
  return (
    (await db('documents')
      .select(...recordColumns)
      .where({ id })
      .first()) ?? null
  )
}

/** The letters of an application, in the order in which they were issued. */
export async function documentsOf(db: Db, applicationId: string): Promise<DocumentRecord[]> {
  return documentsAsked(db, applicationId).rows
}

/** Those that the applicant may see: the papers of the file stay inside. */
export async function documentsToldOf(db: Db, applicationId: string): Promise<DocumentRecord[]> {
  return documentsAsked(db, applicationId).rows.whereNotIn('kind', [...internalKinds])
}

/** The same as one of several lists. */
export function documentsAsked(db: Db, applicationId: string) {
  return {
    rows: db('documents')
      .select(...recordColumns)
      .where({ applicationId })
      .orderBy([{ column: 'issuedAt' }, { column: 'id' }]),
    ids: [
      ...(['id', 'applicationId', 'organDepartmentId', 'issuedByAccountId'] as const),
      ...(['replacedById', 'templateVersionId'] as const),
    ],
    instants: ['issuedAt'],
  } as const
}

/** What a letter says; null when there is none. */
export async function documentContent(db: Db | Tx, id: string): Promise<DocumentContent | null> {
  return (await db('documents').where({ id }).first('content'))?.content ?? null
}
