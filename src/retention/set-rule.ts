// 定保存期限: a rule for all matters or for one, for every ending or for one; the newest takes the place of the last.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { insertRule, replaceRule } from './store.ts'
import type { Ending } from './types.ts'

export interface NewRule {
  readonly matterId: string | null
  readonly ending: Ending | null
  /** Null keeps for ever. */
  readonly years: number | null
  readonly basis: string
}

export async function setRule(ctx: Context, rule: NewRule): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const before = await replaceRule(tx, rule, ctx.now)
    const setByName = 'name' in ctx.actor ? ctx.actor.name : ''
    await insertRule(tx, { ...rule, setByName, setAt: ctx.now })
    const { matterId, ending, years, basis } = rule
    await record(tx, ctx, {
      action: 'retention.set-rule',
      subjectType: 'retention',
      subjectId: `${matterId ?? 'all'} ${ending ?? 'all'}`,
      before: before ?? undefined,
      after: { years, basis },
    })
  })
}
