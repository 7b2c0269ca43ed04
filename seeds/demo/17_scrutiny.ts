// 异常查看 in the demonstration: on an evening a clerk went through the applications of his county, and
// the watch told the auditors.
import { loadActor } from '../../src/accounts/index.ts'
import { openFile } from '../../src/applications/index.ts'
import { addDays, startOf } from '../../src/kernel/day.ts'
import type { Context } from '../../src/platform/context.ts'
import { watchDay } from '../../src/scrutiny/index.ts'

const reader = 'zaduo-scj-shouli'
const looked = 6

export async function seed(ctx: Context): Promise<void> {
  const account = await ctx.db('accounts').where({ username: reader }).first('id')
  if (account === undefined) throw new Error(`no demonstration account ${reader}`)
  const actor = await loadActor(ctx.db, account.id)
  if (actor.kind !== 'staff') throw new Error(`${reader} is no staff`)
  const day = addDays(ctx.today, -2)
  const evening = startOf(day).getTime() + 22.5 * 3_600_000
  const applications = await ctx
    .db('applications')
    .where({ acceptanceDepartmentId: actor.seat.departmentId })
    .whereNot({ status: 'draft' })
    .orderBy('id')
    .limit(looked)
    .select('id')
  for (const [at, { id }] of applications.entries()) {
    const now = new Date(evening + at * 240_000)
    await openFile({ ...ctx, actor, now, requestId: `demo-night-${at}` }, id, 'file')
  }
  await watchDay(ctx, day)
}
