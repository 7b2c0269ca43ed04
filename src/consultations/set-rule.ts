// Sets how requests of a matter are treated, or of all matters without a rule of their own; requests
// already sent keep what they were sent with.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { currentMatter } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { dropRule, putRule } from './store.ts'
import type { ConsultationRule } from './types.ts'

export interface RuleInput extends Omit<ConsultationRule, 'matterId'> {
  /** Empty for the common rule. */
  readonly matterCode: string
}

export async function setRule(
  ctx: Context,
  { matterCode, ...terms }: RuleInput,
): Promise<Result<undefined, 'unknown-matter'>> {
  const current = matterCode === '' ? null : await currentMatter(ctx.db, matterCode)
  if (matterCode !== '' && current === null) return refuse('unknown-matter')
  const matterId = current?.matter.id ?? null
  const changedByAccountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  return transaction(ctx.db, async (tx) => {
    const rule = { matterId, ...terms }
    const before = await putRule(tx, { ...rule, changedAt: ctx.now, changedByAccountId })
    await record(tx, ctx, {
      action: 'consultations.set-rule',
      subjectType: 'consultation-rule',
      subjectId: matterId ?? '0',
      ...(before === null ? {} : { before: { ...before } }),
      after: rule,
    })
    return ok()
  })
}

/** The matter follows the common rule again. */
export async function removeRule(ctx: Context, matterId: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    if (!(await dropRule(tx, matterId))) return
    await record(tx, ctx, {
      action: 'consultations.remove-rule',
      subjectType: 'consultation-rule',
      subjectId: matterId,
    })
  })
}
