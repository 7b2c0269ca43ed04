// 不同意容缺: before acceptance a clerk may refuse that a paper comes later, with a reason; the paper is then
// missing and is asked for like any other.
import { record } from '../audit/index.ts'
import { commitmentsOf, settle } from '../commitments/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { countAwaited } from './follow-commitments.ts'
import { paths } from './paths.ts'
import { mayStep } from './rules/policy.ts'
import { openLater } from './rules/papers-awaited.ts'
import { lockApplication } from './store.ts'

export type RefuseLaterRefusal = 'not-found' | 'not-yours' | 'too-late' | 'reason-missing'

export function refuseLater(
  ctx: Context,
  id: string,
  materialNumber: number,
  reason: string,
): Promise<Result<undefined, RefuseLaterRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse('not-found')
    const { actor } = ctx
    if (actor.kind !== 'staff' || !mayStep(actor, application)) return refuse('not-yours')
    const all = openLater(await commitmentsOf(tx, id))
    const promised = all.find((one) => one.materialNumber === materialNumber)
    if (promised === undefined) return refuse('not-found')
    if (application.status !== 'submitted') return refuse('too-late')
    const note = reason.trim().slice(0, 500)
    if (!/[\p{L}\p{N}]/u.test(note)) return refuse('reason-missing')
    const by = `${actor.seat.departmentName} ${actor.name}`
    await settle(tx, promised.id, { outcome: 'refused', at: ctx.now, by, note })
    await countAwaited(tx, id, false)
    await record(tx, ctx, {
      ...{ action: 'applications.refuse-later', subjectType: 'application', subjectId: id },
      ...{ applicationId: id, after: { material: promised.materialName, reason: note } },
    })
    await notify(tx, ctx, {
      ...{ accountId: application.applicantAccountId, applicationId: id },
      title: `“${promised.materialName}”不能以后再交`,
      body: `受理窗口不同意容缺，理由：${note}。请等补正通知，照通知补交。`,
      link: paths.progress(id),
    })
    return ok()
  })
}
