// An auditor writes down an explanation, or closes an alert with a reason.
import { record } from '../audit/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { redact } from '../platform/logging/redact.ts'
import { take } from './rules/life.ts'
import type { TurnRefusal } from './rules/life.ts'
import { appendEvent, lockAlert, updateStatus } from './store.ts'
import type { AlertStatus } from './types.ts'

export function turnAlert(
  ctx: Context,
  id: string,
  action: 'explain' | 'close',
  reason: string,
): Promise<Result<AlertStatus, TurnRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const alert = await lockAlert(tx, id)
    if (alert === null || ctx.actor.kind !== 'staff') return refuse('not-now')
    const turned = take(alert.status, action, reason)
    if (!turned.ok) return turned
    await updateStatus(tx, id, turned.value)
    const { accountId, name: actorName } = ctx.actor
    await appendEvent(tx, {
      ...{ alertId: id, action, reason: redact(reason.trim()), accountId, actorName },
      happenedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: `scrutiny.${action}`,
      subjectType: 'reading-alert',
      subjectId: id,
      before: { status: alert.status },
      after: { status: turned.value, reason: redact(reason.trim()) },
    })
    return turned
  })
}
