// The files of an application.
import type { ScanState } from '../attachments/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Grade } from '../matters/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface MaterialFile {
  readonly attachmentId: string
  readonly materialNumber: number
  readonly fieldPath: string | null
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly scanState: ScanState
  readonly createdAt: Date
  /** Null for an upload that nobody has checked: as the guide grades its material. */
  readonly grade: Grade | null
  /** Who saw the original, and when. */
  readonly checkedBy: string | null
  readonly validUntil: Day | null
  /** 窗口扫描; null for what the applicant sent himself. */
  readonly source: 'window-scan' | null
}

/** The files in use, oldest first. */
export async function filesOf(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly MaterialFile[]> {
  return filesAsked(db, applicationId).rows
}

/** The same as one of several lists. */
export function filesAsked(db: Db | Tx, applicationId: string) {
  const rows = db('applicationMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.applicationId', applicationId)
    .whereNull('m.removedAt')
    .orderBy(['m.createdAt', 'a.id'])
    .select(
      'm.attachmentId',
      'm.materialNumber',
      'm.fieldPath',
      'a.fileName',
      'a.mediaType',
      'a.size',
      'a.sha256',
      'a.scanState',
      'm.createdAt',
      'm.grade',
      'm.checkedBy',
      'm.validUntil',
      'm.source',
    )
  return { rows, ids: [], instants: ['createdAt'] } as const
}

export interface NewMaterialFile {
  readonly applicationId: string
  readonly materialNumber: number
  readonly attachmentId: string
  readonly fieldPath: string | null
  readonly createdAt: Date
  /** Of a copy from the person's store. */
  readonly grade?: Grade | null
  readonly validUntil?: Day | null
  readonly source?: 'window-scan'
}

export async function attachFile(tx: Tx, file: NewMaterialFile): Promise<void> {
  await tx('applicationMaterials').insert(file)
}

/** Takes a file out of use; it stays on record, because a clerk may have seen it. */
export async function removeFile(
  tx: Tx,
  applicationId: string,
  attachmentId: string,
  now: Date,
): Promise<boolean> {
  const count = await tx('applicationMaterials')
    .where({ applicationId, attachmentId })
    .whereNull('removedAt')
    .update({ removedAt: now })
  return count > 0
}

/** Takes those out of use that belong to a row of a group which is there no more. */
export async function removeStrayFiles(
  tx: Tx,
  applicationId: string,
  files: readonly Pick<MaterialFile, 'attachmentId' | 'fieldPath'>[],
  named: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  for (const { attachmentId, fieldPath } of files) {
    if (fieldPath?.includes('.') !== true || named.has(attachmentId)) continue
    await removeFile(tx, applicationId, attachmentId, now)
  }
}

/** The same file under the number that its material has in another version of the guide. */
export async function renumberFile(
  tx: Tx,
  applicationId: string,
  attachmentId: string,
  materialNumber: number,
): Promise<void> {
  await tx('applicationMaterials').where({ applicationId, attachmentId }).update({ materialNumber })
}

/** The application in which a file is in use; null when it is in none. */
export async function applicationOfFile(tx: Tx, attachmentId: string): Promise<string | null> {
  const row = await tx('applicationMaterials')
    .where({ attachmentId })
    .whereNull('removedAt')
    .first('applicationId')
  return row?.applicationId ?? null
}
