// 收费: a window writes down what it took for an application, with the number of the receipt (行政许可法
// 第五十九条: 按照公布的法定项目和标准收费).
import { applicationById, mayFollow } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { ReadFee } from './rules/read-fee.ts'
import type { FeeTaken } from './types.ts'

export type FeeRefusal = 'not-found' | 'same-receipt'

/** Whether it agrees with the guide is for the watch to say (R-FEE), not for the window. */
export function takeFee(
  ctx: Context,
  id: string,
  { amountFen, receiptNumber }: ReadFee,
): Promise<Result<undefined, FeeRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const { actor } = ctx
    const application = await applicationById(tx, id)
    if (application === null || application.status === 'draft') return refuse('not-found')
    if (actor.kind !== 'staff' || !mayFollow(actor, application)) return refuse('not-found')
    const { departmentId } = actor.seat
    const [row] = await tx('counterFees')
      .insert({
        ...{ applicationId: id, departmentId, clerkAccountId: actor.accountId },
        ...{ amountFen: String(amountFen), receiptNumber, notedAt: ctx.now },
      })
      .onConflict(['departmentId', 'receiptNumber'])
      .ignore()
      .returning('id')
    if (row === undefined) return refuse('same-receipt')
    await record(tx, ctx, {
      ...{ action: 'counter.take-fee', subjectType: 'application', subjectId: id },
      ...{ applicationId: id, after: { amountFen, receiptNumber } },
    })
    return ok()
  })
}

export function feesOf(db: Db, applicationId: string): Promise<readonly FeeTaken[]> {
  return db('counterFees').where({ applicationId }).orderBy('id').select('*')
}

export interface FeeSince extends FeeTaken {
  readonly matterVersionId: string
}

/** Written down since a moment, with the version of the guide under which it was filed. */
export function feesSince(db: Db, since: Date): Promise<readonly FeeSince[]> {
  return db('counterFees as f')
    .join('applications as a', 'a.id', 'f.applicationId')
    .where('f.notedAt', '>=', since)
    .orderBy('f.id')
    .select('f.*', 'a.matterVersionId')
}
