// What time does to requests: a reminder before the term, silence after it, and an end when the
// application itself has ended. Each in its own transaction, each once, however late it runs.
import { awaitOpinions } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { dueRequests } from './queries/due-requests.ts'
import type { Timer } from './queries/due-requests.ts'
import { lockConsultation, updateConsultation } from './store.ts'
import type { Consultation } from './types.ts'
import { takeBack } from './withdraw.ts'

/** Tells how many requests were reminded of or closed. */
export async function runConsultationTimers(ctx: Context): Promise<number> {
  let count = 0
  const faults: unknown[] = []
  for (const { id, timer } of await dueRequests(ctx.db, ctx.today)) {
    try {
      if (await runOne(ctx, id, timer)) count += 1
    } catch (cause) {
      faults.push(new Error(`consultation ${id}`, { cause }))
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} timers failed`)
  return count
}

/** Looks again under the lock: somebody may have answered since. */
function runOne(ctx: Context, id: string, timer: Timer): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const consultation = await lockConsultation(tx, id)
    if (consultation?.status !== 'open') return false
    if (timer === 'ended') {
      await takeBack(tx, ctx, consultation, '办件已经有了结果或者结束，不再需要意见')
      return true
    }
    return timer === 'silence' ? takeSilence(tx, ctx, consultation) : remind(tx, ctx, consultation)
  })
}

async function takeSilence(tx: Tx, ctx: Context, consultation: Consultation): Promise<boolean> {
  const { id, applicationId, mandatory, silence, dueOn } = consultation
  if (silence !== 'no-objection' || ctx.today <= dueOn) return false
  await updateConsultation(tx, id, { status: 'silent', closedAt: ctx.now, closedOn: ctx.today })
  if (mandatory) await awaitOpinions(tx, applicationId, -1)
  await record(tx, ctx, {
    action: 'consultations.silence',
    subjectType: 'consultation',
    subjectId: id,
    applicationId,
    before: { status: 'open' },
    after: { status: 'silent', dueOn },
  })
  return true
}

async function remind(tx: Tx, ctx: Context, consultation: Consultation): Promise<boolean> {
  const { id, applicationId, departmentId, remindedAt, dueOn } = consultation
  if (remindedAt !== null) return false
  await updateConsultation(tx, id, { remindedAt: ctx.now })
  await record(tx, ctx, {
    action: 'consultations.remind',
    subjectType: 'consultation',
    subjectId: id,
    applicationId,
    after: { departmentId, dueOn },
  })
  return true
}
