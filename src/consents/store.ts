// The versions of the notice, its draft, and what people answered.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Answer, ConsentRow, Notice, NoticeText, Standing } from './types.ts'

interface DraftRow extends NoticeText {
  readonly single: boolean
  readonly updatedAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    privacyNotices: Notice
    privacyNoticeDraft: DraftRow
    privacyConsents: ConsentRow
  }
}

const columns = [
  ...(['version', 'lead', 'body', 'changes', 'asksConsent'] as const),
  ...(['publishedByName', 'publishedAt'] as const),
] as const

export async function noticeInForce(db: Db | Tx): Promise<Notice> {
  const row = await db('privacyNotices')
    .orderBy('version', 'desc')
    .first(...columns)
  if (row === undefined) throw new Error('there is no privacy notice')
  return row
}

export async function noticeOf(db: Db, version: number): Promise<Notice | null> {
  const row = await db('privacyNotices')
    .where({ version })
    .first(...columns)
  return row ?? null
}

/** The newest first; there are as many as the law changed, so twenty are all. */
export function notices(db: Db): Promise<Notice[]> {
  return db('privacyNotices')
    .orderBy('version', 'desc')
    .limit(20)
    .select(...columns)
}

export async function noticeDraft(db: Db | Tx): Promise<NoticeText | null> {
  const row = await db('privacyNoticeDraft').first('lead', 'body', 'changes', 'asksConsent')
  return row ?? null
}

export async function keepDraft(tx: Tx, text: NoticeText, updatedAt: Date): Promise<void> {
  const row = { single: true, ...text, updatedAt }
  await tx('privacyNoticeDraft').insert(row).onConflict('single').merge()
}

export async function dropDraft(tx: Tx): Promise<void> {
  await tx('privacyNoticeDraft').delete()
}

export async function insertNotice(tx: Tx, notice: Notice): Promise<void> {
  await tx('privacyNotices').insert(notice)
}

export async function insertAnswer(
  tx: Tx,
  row: { accountId: string; version: number; answer: Answer; answeredAt: Date },
): Promise<void> {
  await tx('privacyConsents').insert(row)
}

/** The last hundred answers of somebody, the newest first. */
export function answersOfAccount(db: Db, accountId: string): Promise<ConsentRow[]> {
  return db('privacyConsents').where({ accountId }).orderBy('id', 'desc').limit(100).select('*')
}

/** How many consents were in force and are withdrawn now. */
export function withdraw(tx: Tx, accountId: string, withdrawnAt: Date): Promise<number> {
  return tx('privacyConsents')
    .where({ accountId, answer: 'agreed' })
    .whereNull('withdrawnAt')
    .update({ withdrawnAt })
}

/** One question: a consent holds while no later version asked for another. */
export async function standingOf(db: Db | Tx, accountId: string): Promise<Standing> {
  const { rows } = await db.raw<{ rows: Standing[] }>(
    `select notice.version, notice.asks_consent,
       exists (select from privacy_consents given
         where given.account_id = ? and given.version = notice.version) as answered,
       exists (select from privacy_consents given
         where given.account_id = ? and given.answer = 'agreed' and given.withdrawn_at is null
           and given.version >= (select max(version) from privacy_notices where asks_consent)
       ) as agreed
     from privacy_notices notice order by notice.version desc limit 1`,
    [accountId, accountId],
  )
  const [standing] = rows
  if (standing === undefined) throw new Error('there is no privacy notice')
  return standing
}
