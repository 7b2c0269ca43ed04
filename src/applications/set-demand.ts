// Which matters demand a second person's signature: set and taken back by the province's editors.
import { record } from '../audit/index.ts'
import type { Condition } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { currentMatter } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { endDemand, insertDemand, openDemand, setDemandWhen } from '../signatures/index.ts'

export type DemandRefusal = 'unknown-matter' | 'demanded' | 'no-role'

export interface NewDemand {
  readonly matterCode: string
  readonly role: string
  readonly waivable: boolean
}

/** Refused with everything that is wrong at once. */
export async function setDemand(
  ctx: Context,
  { matterCode, role, waivable }: NewDemand,
): Promise<Result<undefined, readonly DemandRefusal[]>> {
  const current = await currentMatter(ctx.db, matterCode)
  const wrong: readonly DemandRefusal[] = [
    ...(current === null ? (['unknown-matter'] as const) : []),
    ...(role === '' ? (['no-role'] as const) : []),
  ]
  if (current === null || wrong.length > 0) return refuse(wrong)
  const matterId = current.matter.id
  const createdByAccountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  return transaction(ctx.db, async (tx) => {
    const demand = { matterId, role, waivable, createdAt: ctx.now, createdByAccountId }
    if (!(await insertDemand(tx, { ...demand, when: null, endedAt: null })))
      return refuse(['demanded'])
    await record(tx, ctx, {
      ...{ action: 'applications.demand-signature', subjectType: 'matter', subjectId: matterId },
      after: { role, waivable },
    })
    return ok()
  })
}

/** 情形: from now on it is demanded only where the answers fulfil the condition; null for always. */
export async function limitDemand(
  ctx: Context,
  id: string,
  when: Condition | null,
): Promise<Result<undefined, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const demand = await openDemand(tx, id)
    if (demand === null) return refuse('not-found')
    await setDemandWhen(tx, id, when)
    await record(tx, ctx, {
      ...{ action: 'applications.limit-demand', subjectType: 'signature-demand', subjectId: id },
      ...{ before: { when: demand.when }, after: { when } },
    })
    return ok()
  })
}

export async function removeDemand(ctx: Context, id: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    if (!(await endDemand(tx, id, ctx.now))) return
    await record(tx, ctx, {
      ...{ action: 'applications.end-demand', subjectType: 'signature-demand', subjectId: id },
    })
  })
}
