// Which matters demand a second person's signature: set and taken back by the province's editors.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { currentMatter } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { endDemand, insertDemand } from '../signatures/index.ts'

export type DemandRefusal = 'unknown-matter' | 'demanded' | 'no-role'

export interface NewDemand {
  readonly matterCode: string
  readonly role: string
  readonly waivable: boolean
}

export async function setDemand(
  ctx: Context,
  { matterCode, role, waivable }: NewDemand,
): Promise<Result<undefined, DemandRefusal>> {
  if (role === '') return refuse('no-role')
  const current = await currentMatter(ctx.db, matterCode)
  if (current === null) return refuse('unknown-matter')
  const matterId = current.matter.id
  const createdByAccountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  return transaction(ctx.db, async (tx) => {
    const demand = { matterId, role, waivable, createdAt: ctx.now, createdByAccountId }
    if (!(await insertDemand(tx, { ...demand, endedAt: null }))) return refuse('demanded')
    await record(tx, ctx, {
      ...{ action: 'applications.demand-signature', subjectType: 'matter', subjectId: matterId },
      after: { role, waivable },
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
