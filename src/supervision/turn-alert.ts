// What people do with an alert: the department answers, the supervisor confirms, revokes and closes.
// An attempt that is refused stays in the log.
import { record } from '../audit/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { closingFault, take } from './rules/life.ts'
import type { ClosingFault, TurnRefusal } from './rules/life.ts'
import { sideOf } from './rules/policy.ts'
import { termsOf } from './settings.ts'
import { appendEvent, lockAlert, ordersOf, updateAlert } from './store.ts'
import type { AlertChanges } from './store.ts'
import type { Alert, AlertAction, AlertStatus } from './types.ts'

export async function turnAlert(
  ctx: Context,
  id: string,
  action: AlertAction,
  reason: string,
): Promise<Result<AlertStatus, TurnRefusal | ClosingFault | 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const alert = await lockAlert(tx, id)
    const side = alert === null ? null : sideOf(ctx.actor, alert)
    if (alert === null || side === null) return refuse('not-found')
    const turned = await takeWithOrders(tx, alert, action, take(alert.status, action, side, reason))
    if (!turned.ok) {
      await log(tx, ctx, alert, { action, outcome: 'refused', after: turned.refusal })
      return turned
    }
    const changes = await changesAfter(tx, ctx, alert, action, turned.value)
    await updateAlert(tx, id, changes)
    await appendEvent(tx, {
      ...{ alertId: id, action, fromStatus: alert.status, toStatus: turned.value },
      reason: reason.trim() === '' ? null : reason.trim(),
      ...whoOf(ctx.actor),
      happenedAt: ctx.now,
    })
    await log(tx, ctx, alert, { action, outcome: 'done', after: turned.value })
    return ok(turned.value)
  })
}

/** An order is answered under the lock of its card: what is read here holds until the close. */
async function takeWithOrders(
  tx: Tx,
  alert: Alert,
  action: AlertAction,
  turned: Result<AlertStatus, TurnRefusal>,
): Promise<Result<AlertStatus, TurnRefusal | ClosingFault>> {
  if (!turned.ok || action !== 'close') return turned
  const fault = closingFault(alert.status, await ordersOf(tx, alert.id))
  return fault === null ? turned : refuse(fault)
}

async function changesAfter(
  tx: Tx,
  ctx: Context,
  alert: Alert,
  action: AlertAction,
  status: AlertStatus,
): Promise<AlertChanges> {
  const answers = action === 'explain' || action === 'rectify'
  return {
    status,
    ...(answers && alert.answeredOn === null ? { answeredOn: ctx.today } : {}),
    ...(action === 'confirm' ? { dueOn: await rectifyBy(tx, ctx, alert) } : {}),
    ...(action === 'close' ? { closedOn: ctx.today } : {}),
  }
}

/** What is confirmed must be put right in the term of a yellow card, counted anew. */
async function rectifyBy(tx: Tx, { today }: Context, { regionPath }: Alert): Promise<Day> {
  const { yellowAnswerDays } = await termsOf(tx)
  return addWorkingDays(await calendarOfRegion(tx, regionPath), today, yellowAnswerDays)
}

function log(
  tx: Tx,
  ctx: Context,
  alert: Alert,
  entry: { action: AlertAction; outcome: 'done' | 'refused'; after: string },
): Promise<void> {
  return record(tx, ctx, {
    action: `supervision.${entry.action}`,
    outcome: entry.outcome,
    subjectType: 'supervision-alert',
    subjectId: alert.id,
    applicationId: alert.applicationId,
    before: { status: alert.status },
    after: { [entry.outcome === 'done' ? 'status' : 'refusal']: entry.after },
  })
}

export function whoOf(actor: Actor) {
  return actor.kind === 'staff'
    ? ({
        actorKind: 'staff',
        accountId: actor.accountId,
        actorName: actor.name,
        departmentName: actor.seat.departmentName,
      } as const)
    : ({
        actorKind: 'system',
        accountId: null,
        actorName: '电子监察',
        departmentName: null,
      } as const)
}
