// 监督检查告知书、抄告函、监察建议书: what a supervisor writes about a red card that was confirmed (行政许可法 第六十条).
import { record } from '../audit/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { commonOf, departmentOf, groundOf, must, placed, seatOf } from './order-letters.ts'
import { namesDay, whyNotWrite } from './rules/oversight.ts'
import type { OversightRefusal, Writing } from './rules/oversight.ts'
import { maySupervise } from './rules/policy.ts'
import { insertLetter, lettersOf, lockAlert } from './store.ts'

export function writeLetter(
  ctx: Context,
  alertId: string,
  asked: Writing,
): Promise<Result<undefined, OversightRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const alert = await lockAlert(tx, alertId)
    const { actor } = ctx
    if (alert === null || actor.kind !== 'staff' || !maySupervise(actor, alert)) {
      return refuse('not-found')
    }
    const { name: department } = await departmentOf(tx, alert.departmentId)
    const { kind } = asked
    const addressee = kind === 'referral-letter' ? asked.addressee.trim() : department
    const content = asked.content.trim()
    const writing = { ...asked, addressee, content }
    const refusal = whyNotWrite(alert, await lettersOf(tx, alertId), writing, ctx.today)
    if (refusal !== null) return refuse(refusal)
    const from = await seatOf(tx, ctx)
    const common = await commonOf(tx, ctx, alert, from, addressee)
    const on = namesDay(kind) ? (asked.on as Day) : null
    const letter = must(
      await issueDocument(tx, ctx, {
        kind,
        ...placed(ctx, alert, from),
        facts: { ...common, ground: groundOf(alert), department, content, on },
      }),
    )
    await insertLetter(tx, {
      ...{ alertId, kind, addressee, documentId: letter.id, issuedAt: ctx.now },
      ...{ issuedByAccountId: actor.accountId, issuedByName: actor.name },
    })
    await record(tx, ctx, {
      action: 'supervision.write-letter',
      subjectType: 'supervision-alert',
      subjectId: alertId,
      applicationId: alert.applicationId,
      after: { kind, addressee, document: letter.number },
    })
    return ok()
  })
}
