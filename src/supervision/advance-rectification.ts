// A step of 差评整改 by the head of the section; the answer goes to the applicant word for word.
import { applicationById, applicationPaths } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { answerNotice } from './messages.ts'
import { appendRectificationEvent, lockRectification, updateRectification } from './rating-store.ts'
import type { RectificationChanges } from './rating-store.ts'
import type { TurnRefusal } from './rules/life.ts'
import { mayRectify } from './rules/policy.ts'
import { stride } from './rules/rectification-life.ts'
import type { RectificationAction, RectificationStatus } from './types.ts'

export type RectificationRefusal = Exclude<TurnRefusal, 'not-yours'> | 'not-found'

export async function advanceRectification(
  ctx: Context,
  applicationId: string,
  action: RectificationAction,
  note: string,
): Promise<Result<RectificationStatus, RectificationRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const row = await lockRectification(tx, applicationId)
    const { actor } = ctx
    if (row === null || actor.kind !== 'staff' || !mayRectify(actor, row)) {
      return refuse('not-found')
    }
    const next = stride(row.status, action, note)
    if (!next.ok) return next
    const said = note.trim()
    await updateRectification(tx, applicationId, changesAfter(ctx, action, next.value, said))
    await appendRectificationEvent(tx, {
      ...{ applicationId, action, fromStatus: row.status, toStatus: next.value, note: said },
      ...{ actorKind: 'staff', accountId: actor.accountId, actorName: actor.name },
      happenedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: `supervision.rating-${action}`,
      subjectType: 'rating-rectification',
      subjectId: applicationId,
      applicationId,
      before: { status: row.status },
      after: { status: next.value },
    })
    if (action === 'send-feedback') {
      await tell(tx, ctx, applicationId, actor.seat.departmentName, said)
    }
    return ok(next.value)
  })
}

function changesAfter(
  { today }: Context,
  action: RectificationAction,
  status: RectificationStatus,
  note: string,
): RectificationChanges {
  return {
    status,
    ...(action === 'verify' ? { contactedOn: today } : {}),
    ...(action === 'send-feedback' ? { answeredOn: today, answer: note } : {}),
    ...(action === 'call-back' ? { calledBackOn: today } : {}),
    ...(action === 'close' ? { closedOn: today } : {}),
  }
}

async function tell(
  tx: Tx,
  ctx: Context,
  applicationId: string,
  department: string,
  answer: string,
): Promise<void> {
  const application = await applicationById(tx, applicationId)
  if (application === null) return
  await notify(tx, ctx, {
    accountId: application.applicantAccountId,
    applicationId,
    title: answerNotice.title,
    body: answerNotice.body(department, answer),
    link: applicationPaths.progress(applicationId),
  })
}
