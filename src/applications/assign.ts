// 认领、交回、分派: who works an application at its present stage. It changes nothing in law: no status,
// no clock; the step itself stays open to every holder of the post.
import { staffOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { holds, may } from '../kernel/actor.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isTerminal } from '../workflow/index.ts'
import { paths } from './paths.ts'
import { mayStep } from './rules/policy.ts'
import { lockApplication, updateApplication } from './store.ts'
import type { Application } from './types.ts'

export type AssignRefusal = 'not-found' | 'not-yours' | 'taken' | 'no-such-colleague' | 'closed'

/** Takes what nobody has; refused when somebody was quicker. */
export async function claim(ctx: Context, id: string): Promise<Result<undefined, AssignRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return refuse('not-yours')
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse('not-found')
    if (!mayStep(actor, application) || !isItsHandler(actor, application))
      return refuse('not-yours')
    if (isTerminal(application.status)) return refuse('closed')
    const { assigneeAccountId } = application
    if (assigneeAccountId === actor.accountId) return ok()
    if (assigneeAccountId !== null) return refuse('taken')
    await give(tx, ctx, application, actor.accountId)
    return ok()
  })
}

/**
 * Gives it to a colleague of the post, or back to all with null: whoever has it in hand may, and the
 * heads of the department.
 */
export async function assign(
  ctx: Context,
  id: string,
  accountId: string | null,
): Promise<Result<undefined, AssignRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return refuse('not-yours')
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse('not-found')
    const isHis = application.assigneeAccountId === actor.accountId
    const mayGive = isHis || may(actor, 'applications.assign')
    if (!mayStep(actor, application) || !isOfDepartment(actor, application) || !mayGive)
      return refuse('not-yours')
    if (isTerminal(application.status)) return refuse('closed')
    if (accountId !== null && !(await isColleague(tx, application, accountId)))
      return refuse('no-such-colleague')
    if (accountId === application.assigneeAccountId) return ok()
    await give(tx, ctx, application, accountId)
    return ok()
  })
}

/** The post in the department that handles it: one with a parallel stage works that without claiming. */
export function isItsHandler(actor: Actor, application: Application): boolean {
  const { handlingPost } = application
  return isOfDepartment(actor, application) && handlingPost !== null && holds(actor, handlingPost)
}

export function isOfDepartment(actor: Actor, { handlingDepartmentId }: Application): boolean {
  return actor.kind === 'staff' && actor.seat.departmentId === handlingDepartmentId
}

async function isColleague(tx: Tx, application: Application, accountId: string): Promise<boolean> {
  const { handlingDepartmentId, handlingPost } = application
  if (handlingDepartmentId === null || handlingPost === null) return false
  const members = await staffOf(tx, handlingDepartmentId)
  return members.some((one) => one.accountId === accountId && one.posts.includes(handlingPost))
}

async function give(
  tx: Tx,
  ctx: Context,
  application: Application,
  accountId: string | null,
): Promise<void> {
  await updateApplication(tx, application.id, { assigneeAccountId: accountId })
  await record(tx, ctx, {
    action: 'applications.assign',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    before: { assignee: application.assigneeAccountId },
    after: { assignee: accountId },
  })
  if (accountId === null || ctx.actor.kind !== 'staff' || accountId === ctx.actor.accountId) return
  await notify(tx, ctx, {
    accountId,
    applicationId: application.id,
    title: '有办件分给您',
    body: `${ctx.actor.name}把${application.applicantName}的办件分给您承办。`,
    link: paths.deskFile(application.id),
  })
}
