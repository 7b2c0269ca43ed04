// 核对联系方式: a department says that the address, phone and hours at which it takes matters still
// hold; who keeps its lists may say so.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { myScope } from './list-scope.ts'
import { isInScope } from './rules/list-scope.ts'
import './tables.ts'

/** Returns how many implementation lists were confirmed. */
export function confirmContacts(
  ctx: Context,
  departmentId: string,
): Promise<Result<number, 'not-yours'>> {
  return transaction(ctx.db, async (tx) => {
    const scope = await myScope(tx, ctx)
    const department = await departmentById(tx, departmentId)
    if (scope === null || department === null) return refuse('not-yours')
    if (!isInScope(scope, { ...department, departmentId })) return refuse('not-yours')
    const count = await tx('offerings')
      .where({ departmentId, active: true })
      .update({ contactConfirmedOn: ctx.today })
    await record(tx, ctx, {
      action: 'matters.confirm-contacts',
      subjectType: 'department',
      subjectId: departmentId,
      after: { offerings: count, on: ctx.today },
    })
    return ok(count)
  })
}
