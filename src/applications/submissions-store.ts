// What was handed in each time: kept word for word when it is filed and when a correction comes back.
import type { Answers, KeptAnswers } from '../forms/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { MaterialFile } from './materials-store.ts'

export interface Submission {
  readonly applicationId: string
  readonly number: number
  readonly answers: Answers
  readonly formVersionId: string
  readonly submittedAt: Date
}

export interface NewSubmission {
  readonly applicationId: string
  readonly answers: KeptAnswers
  readonly formVersionId: string
  readonly submittedAt: Date
}

/** Keeps what is handed in as the next submission of its application. */
export function addingSubmission(tx: Tx, { applicationId, answers, ...filed }: NewSubmission) {
  const number = tx('applicationSubmissions')
    .where({ applicationId })
    .select(tx.raw('1 + count(*)::integer'))
  return tx('applicationSubmissions').insert({
    ...{ applicationId, ...filed },
    answers: JSON.stringify(answers) as unknown as Answers,
    number: number as unknown as number,
  })
}

/** The answers as they stand in the application now; one statement, so that a correction stays short. */
export async function keepSubmission(tx: Tx, applicationId: string, now: Date): Promise<void> {
  await tx.raw(
    `insert into application_submissions
       (application_id, number, answers, form_version_id, submitted_at)
     select a.id, 1 + (select count(*) from application_submissions s where s.application_id = a.id),
       a.answers, v.form_version_id, ?
     from applications a join matter_versions v on v.id = a.matter_version_id where a.id = ?`,
    [now, applicationId],
  )
}

/** The first one first. */
export async function submissionsOf(
  db: Db,
  applicationId: string,
): Promise<readonly Omit<Submission, 'applicationId'>[]> {
  return db('applicationSubmissions')
    .where({ applicationId })
    .orderBy('number')
    .select('number', 'answers', 'formVersionId', 'submittedAt')
}

export interface FiledFile extends MaterialFile {
  readonly removedAt: Date | null
}

/** The files in use and those that stood in an earlier submission, oldest first; not what was taken out of a draft. */
export async function filesFiled(db: Db, applicationId: string): Promise<readonly FiledFile[]> {
  return db('applicationMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.applicationId', applicationId)
    .where((kept) => {
      void kept.whereNull('m.removedAt').orWhereExists((earlier) => {
        void earlier
          .from('applicationSubmissions as s')
          .whereRaw('s.application_id = m.application_id')
          .whereRaw('s.submitted_at >= m.created_at and s.submitted_at < m.removed_at')
      })
    })
    .orderBy(['m.createdAt', 'a.id'])
    .select(
      ...(['m.attachmentId', 'm.materialNumber', 'm.fieldPath', 'm.removedAt'] as const),
      ...(['a.fileName', 'a.mediaType', 'a.size', 'a.sha256', 'a.scanState'] as const),
      'm.createdAt',
    )
}
