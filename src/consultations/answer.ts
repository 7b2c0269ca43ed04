// The opinion of the department that was asked: given once, kept as it was given.
import { awaitOpinions } from '../applications/index.ts'
import { keepFile } from '../attachments/index.ts'
import type { Prepared } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayAnswer, mayRead } from './rules/policy.ts'
import { saysSomething } from './rules/request.ts'
import { lockConsultation, updateConsultation } from './store.ts'
import type { Opinion } from './types.ts'

export type AnswerRefusal =
  'not-found' | 'not-yours' | 'closed' | 'no-opinion' | 'no-reply' | 'reply-too-long'

export interface Answering {
  readonly opinion: Opinion | null
  readonly reply: string
  readonly file: Prepared | null
}

const longestReply = 4000

/** Late answers are taken as long as nobody has closed the request. */
export function answer(
  ctx: Context,
  id: string,
  { opinion, reply, file }: Answering,
): Promise<Result<undefined, AnswerRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const consultation = await lockConsultation(tx, id)
    if (consultation === null || !mayRead(ctx.actor, consultation)) return refuse('not-found')
    if (ctx.actor.kind !== 'staff' || !mayAnswer(ctx.actor, consultation)) {
      return refuse('not-yours')
    }
    if (consultation.status !== 'open') return refuse('closed')
    if (opinion === null) return refuse('no-opinion')
    if (opinion !== 'agree' && !saysSomething(reply)) return refuse('no-reply')
    if (reply.length > longestReply) return refuse('reply-too-long')
    const { accountId, name } = ctx.actor
    const kept = file === null ? null : await keepFile(tx, ctx, accountId, file)
    await updateConsultation(tx, id, {
      status: 'answered',
      opinion,
      reply: reply.trim(),
      replyAttachmentId: kept?.id ?? null,
      answeredByAccountId: accountId,
      answeredByName: name,
      closedAt: ctx.now,
      closedOn: ctx.today,
    })
    if (consultation.mandatory) await awaitOpinions(tx, consultation.applicationId, -1)
    await record(tx, ctx, {
      action: 'consultations.answer',
      subjectType: 'consultation',
      subjectId: id,
      applicationId: consultation.applicationId,
      before: { status: 'open' },
      after: { opinion, late: ctx.today > consultation.dueOn, file: kept?.sha256 ?? null },
    })
    return ok()
  })
}
