// 通知方式: rows of settings; whoever has none has the usual ones.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { NoticeSettingsRow } from './tables.ts'
import type { NoticeSettings } from './types.ts'

export const usualSettings: NoticeSettings = {
  sms: true,
  email: true,
  digest: true,
  emailShown: null,
  emailConfirmedAt: null,
  emailFailedAt: null,
}

export async function noticeSettingsOf(db: Db | Tx, accountId: string): Promise<NoticeSettings> {
  const row = await db('noticeSettings')
    .where({ accountId })
    .first('sms', 'email', 'digest', 'emailShown', 'emailConfirmedAt', 'emailFailedAt')
  return row ?? usualSettings
}

export async function saveNoticeSettings(
  tx: Tx,
  accountId: string,
  now: Date,
  changes: Partial<Omit<NoticeSettingsRow, 'accountId' | 'updatedAt'>>,
): Promise<void> {
  const row = { ...changes, updatedAt: now }
  await tx('noticeSettings')
    .insert({ accountId, ...row })
    .onConflict('accountId')
    .merge(row)
}
