// 督办单: a supervisor asks the department in writing, by a day; the department answers once.
import { record } from '../audit/index.ts'
import { findDocument } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOver } from './rules/life.ts'
import { issueOrderLetter, issueReplyLetter } from './order-letters.ts'
import { answerDayFault, orderTextFault } from './rules/order.ts'
import type { DayFault, OrderFault } from './rules/order.ts'
import { mayAnswer, maySupervise } from './rules/policy.ts'
import { answerOrderRow, insertOrder, lockAlert, lockOrder } from './store.ts'
import type { Order } from './types.ts'

export type IssueRefusal = OrderFault | DayFault | 'not-found' | 'not-now'
export type AnswerRefusal = 'answer-missing' | 'text-too-long' | 'not-found' | 'not-now'

/** Issues an order on an alert that is not over; gives the order's id. */
export async function issueOrder(
  ctx: Context,
  alertId: string,
  text: string,
  answerBy: string,
): Promise<Result<string, IssueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const alert = await lockAlert(tx, alertId)
    const { actor } = ctx
    if (alert === null || actor.kind !== 'staff' || !maySupervise(actor, alert)) {
      return refuse('not-found')
    }
    if (isOver(alert.status)) return refuse('not-now')
    const fault = orderTextFault(text) ?? answerDayFault(answerBy, ctx.today)
    if (fault !== null) return refuse(fault)
    const asked = { text: text.trim(), answerBy: answerBy as Day }
    const letter = await issueOrderLetter(tx, ctx, alert, asked)
    const id = await insertOrder(tx, {
      ...{ alertId, departmentId: alert.departmentId, documentId: letter.id, ...asked },
      issuedAt: ctx.now,
      issuedByAccountId: actor.accountId,
      issuedByName: actor.name,
      issuedByDepartment: actor.seat.departmentName,
    })
    await record(tx, ctx, {
      action: 'supervision.issue-order',
      subjectType: 'supervision-alert',
      subjectId: alertId,
      applicationId: alert.applicationId,
      after: { order: id, answerBy, departmentId: alert.departmentId, document: letter.number },
    })
    return ok(id)
  })
}

/** The department's answer, once. */
export async function answerOrder(
  ctx: Context,
  alertId: string,
  orderId: string,
  text: string,
): Promise<Result<undefined, AnswerRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const order = await lockOrder(tx, orderId)
    const alert = order === null ? null : await lockAlert(tx, order.alertId)
    const { actor } = ctx
    if (order === null || alert === null || alert.id !== alertId) return refuse('not-found')
    if (actor.kind !== 'staff' || !mayAnswer(actor, alert)) return refuse('not-found')
    if (order.answeredAt !== null) return refuse('not-now')
    const fault = orderTextFault(text)
    if (fault !== null) return refuse(fault === 'text-missing' ? 'answer-missing' : fault)
    const number = await numberOf(tx, order)
    const letter =
      number === null
        ? null
        : await issueReplyLetter(tx, ctx, alert, { ...order, number }, text.trim())
    await answerOrderRow(tx, orderId, {
      ...{ answer: text.trim(), answerDocumentId: letter?.id ?? null },
      answeredAt: ctx.now,
      answeredOn: ctx.today,
      answeredByAccountId: actor.accountId,
      answeredByName: actor.name,
    })
    await record(tx, ctx, {
      action: 'supervision.answer-order',
      subjectType: 'supervision-alert',
      subjectId: alertId,
      applicationId: alert.applicationId,
      after: { order: orderId, document: letter?.number ?? null },
    })
    return ok()
  })
}

/** Null for an order that was sent before orders were letters. */
async function numberOf(tx: Tx, { documentId }: Order): Promise<string | null> {
  return documentId === null ? null : ((await findDocument(tx, documentId))?.number ?? null)
}
