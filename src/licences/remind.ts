// 到期提醒: the holder is told before the licence runs out, once for each of the days that the province set.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { record } from '../audit/index.ts'
import { addDays } from '../kernel/day.ts'
import { notify } from '../notifications/index.ts'
import { longDay } from '../platform/i18n/zh-format.ts'
import { paths } from './paths.ts'
import { reminderDue } from './rules/terms.ts'
import { licenceSettings } from './settings.ts'

/** Gives how many were told; running it again, or late, tells nobody twice. */
export async function remindOfEnds(ctx: Context): Promise<number> {
  const { licenceReminderDays } = await licenceSettings(ctx.db)
  const latest = addDays(ctx.today, Math.max(0, ...licenceReminderDays))
  const ending = await ctx
    .db('licences')
    .where({ state: 'active' })
    .whereBetween('validUntil', [ctx.today, latest])
    // Who has asked for renewal already knows.
    .whereRaw(
      `not exists (select from applications a where a.licence_id = licences.id
        and a.status <> 'draft' and a.licence_purpose = 'renew'
        and a.decided_on is null and a.concluded_on is null)`,
    )
    .orderBy('id')
    .select('id', 'name', 'number', 'validUntil', 'holderAccountId', 'applicationId')
  let told = 0
  for (const { id, name, number, validUntil, holderAccountId, applicationId } of ending) {
    if (validUntil === null) continue
    const days = reminderDue(validUntil, ctx.today, licenceReminderDays)
    if (days === null) continue
    const isNew = await transaction(ctx.db, async (tx) => {
      const [row] = await tx('licenceReminders')
        .insert({ licenceId: id, validUntil, days, sentAt: ctx.now })
        .onConflict()
        .ignore()
        .returning('licenceId')
      if (row === undefined) return false
      await notify(tx, ctx, {
        accountId: holderAccountId,
        applicationId,
        title: `您的《${name}》快到期了`,
        body: `${number}有效期至${longDay(validUntil)}。还要继续的，请在届满三十日前申请延续。`,
        link: paths.own(id),
      })
      await record(tx, ctx, {
        ...{ action: 'licences.remind', subjectType: 'licence', subjectId: id, applicationId },
        after: { number, validUntil, days },
      })
      return true
    })
    if (isNew) told += 1
  }
  return told
}
