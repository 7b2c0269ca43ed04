// 容缺补交的提醒: three working days before the last day, once.
import { setReminded } from '../commitments/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { forEachAlone } from './for-each-alone.ts'
import { paths } from './paths.ts'
import { papersToRemind } from './queries/papers-to-remind.ts'

const ahead = 3

export async function remindPapers(ctx: Context): Promise<number> {
  const calendar = await calendarOfRegion(ctx.db, '630000')
  const due = await papersToRemind(ctx.db, addWorkingDays(calendar, ctx.today, ahead))
  const byId = new Map(due.map((one) => [one.id, one]))
  return forEachAlone([...byId.keys()], async (id) => {
    const one = byId.get(id)
    if (one === undefined || one.dueOn === null) return false
    const { applicationId, accountId, materialName, dueOn } = one
    await transaction(ctx.db, async (tx) => {
      await setReminded(tx, id, ctx.now)
      await notify(tx, ctx, {
        ...{ accountId, applicationId, title: `请补交“${materialName}”` },
        body: `您承诺以后补交的“${materialName}”，最晚 ${fullDay(dueOn)}交。过了这一天没有交，视为撤回申请。`,
        link: paths.later(applicationId),
      })
    })
    return true
  })
}
