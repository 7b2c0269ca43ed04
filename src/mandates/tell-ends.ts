// 委托到期: a week before its last day, and once it is over, both sides are told. Nobody finds out by a page that
// does not open any more.
import { record } from '../audit/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { lockMandate, noteEnd } from './store.ts'
import type { MandateRow } from './tables.ts'
import { tell } from './tell.ts'

/** Days before the end at which both are told; time enough to give it anew. */
export const warnedBefore = 7
/** A hall that stood still for long tells of no old stories. */
const toldWithin = 30

/** Gives how many mandates were told of; running it again, or late, tells nobody twice. */
export async function tellEnds(ctx: Context): Promise<number> {
  const { rows } = await ctx.db.raw<{ rows: { id: string }[] }>(
    `select id from mandates
     where answer = 'accepted' and ended_at is null and end_told_at is null
       and ends_on between ? and ? and (ends_on < ? or end_warned_at is null)
     order by id limit 10000`,
    [addDays(ctx.today, -toldWithin), addDays(ctx.today, warnedBefore), ctx.today],
  )
  let told = 0
  for (const { id } of rows) if (await tellOne(ctx, id)) told += 1
  return told
}

function tellOne(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const mandate = await lockMandate(tx, id)
    if (mandate?.endsOn === null || mandate === null || mandate.endedAt !== null) return false
    const isOver = mandate.endsOn < ctx.today
    if ((isOver ? mandate.endToldAt : mandate.endWarnedAt) !== null) return false
    await noteEnd(tx, id, isOver ? { endToldAt: ctx.now } : { endWarnedAt: ctx.now })
    const principal = await tx('accounts').where({ id: mandate.principalAccountId }).first('name')
    for (const side of sidesOf(mandate, principal?.name ?? '')) {
      await tell(tx, ctx, {
        ...{ event: isOver ? 'mandate-run-out' : 'mandate-ending', ...side, dueOn: mandate.endsOn },
        ...{ matter: null, applicationId: null, link: null },
      })
    }
    await record(tx, ctx, {
      ...{ action: 'mandates.tell-end', subjectType: 'mandate', subjectId: id },
      after: { endsOn: mandate.endsOn, over: isOver },
    })
    return true
  })
}

function sidesOf(
  { kind, principalAccountId, agentAccountId, agentName }: MandateRow,
  name: string,
) {
  const agent = agentAccountId === null ? [] : [{ accountId: agentAccountId, person: name }]
  // A child's place is an account that nobody signs in to: its guardian alone is told.
  return kind === 'guardian'
    ? agent
    : [{ accountId: principalAccountId, person: agentName }, ...agent]
}
