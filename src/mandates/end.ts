// 结束委托: by either side, at any time and at once. The other side is told.
import { record } from '../audit/index.ts'
import { may, personOf } from '../kernel/actor.ts'
import type { Applicant } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOpen, stateOf } from './rules/state.ts'
import { endMandate, lockMandate } from './store.ts'
import { tell } from './tell.ts'
import type { Mandate } from './types.ts'

/** Whether this person stands on one of its two sides and may end it. */
export function mayEnd(actor: Applicant, mandate: Mandate): boolean {
  const given = mandate.principalAccountId === actor.accountId && may(actor, 'mandates.manage')
  const held = mandate.agentAccountId === personOf(actor).accountId
  // Who manages a company's people does not dismiss its legal representative.
  const above = mandate.kind === 'representative' && actor.agent?.kind === 'clerk'
  return held || (given && !above)
}

export async function end(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'over'>> {
  const { actor } = ctx
  if (actor.kind !== 'applicant') return refuse('not-found')
  return transaction(ctx.db, async (tx) => {
    const mandate = await lockMandate(tx, id)
    if (mandate === null || !mayEnd(actor, mandate)) return refuse('not-found')
    if (!isOpen(stateOf(mandate, ctx.today))) return refuse('over')
    const by = personOf(actor)
    await endMandate(tx, id, { endedAt: ctx.now, endedByAccountId: by.accountId })
    await record(tx, ctx, {
      ...{ action: 'mandates.end', subjectType: 'mandate', subjectId: id },
      before: { agent: mandate.agentName, rights: mandate.rights },
    })
    await tellOther(tx, ctx, mandate, by)
    return ok()
  })
}

/** Nobody has to be told of an offer that was taken back before it was answered. */
async function tellOther(
  tx: Tx,
  ctx: Context,
  mandate: Mandate,
  by: { readonly accountId: string; readonly name: string },
): Promise<void> {
  const { principalAccountId, agentAccountId, agentName } = mandate
  if (agentAccountId === null) return
  const principal = await tx('accounts').where({ id: principalAccountId }).first('name')
  const byAgent = by.accountId === agentAccountId
  const said = { matter: null, applicationId: null, link: null, event: 'mandate-ended' } as const
  await tell(tx, ctx, {
    ...said,
    accountId: byAgent ? principalAccountId : agentAccountId,
    person: byAgent ? agentName : (principal?.name ?? ''),
  })
}

/** Whoever closes his account acts for nobody any more, and nobody for him. */
export async function endMandatesOf(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'today'>,
  accountId: string,
): Promise<void> {
  const open = await tx('mandates')
    .where((side) => {
      void side.where({ principalAccountId: accountId }).orWhere({ agentAccountId: accountId })
    })
    .whereNull('endedAt')
    .select('*')
  for (const mandate of open) {
    if (!isOpen(stateOf(mandate, ctx.today))) continue
    await endMandate(tx, mandate.id, { endedAt: ctx.now, endedByAccountId: accountId })
    const byAgent = mandate.agentAccountId === accountId
    const told = byAgent ? mandate.principalAccountId : mandate.agentAccountId
    if (told === null) continue
    const principal = await tx('accounts').where({ id: mandate.principalAccountId }).first('name')
    await tell(tx, ctx, {
      ...{ event: 'mandate-ended', accountId: told, matter: null, applicationId: null, link: null },
      person: byAgent ? mandate.agentName : (principal?.name ?? ''),
    })
  }
}
