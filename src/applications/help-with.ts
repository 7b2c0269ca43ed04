// 窗口接着填: a window goes on in a draft that is the applicant's own, for as long as an appointment takes, and
// he is told so.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { notify } from '../notifications/index.ts'
import { paths } from './paths.ts'
import { lockApplication, updateApplication } from './store.ts'
import type { Application } from './types.ts'

const helpHours = 4

/** With the applicant's consent given at the window; false when it is no draft any more. */
export function helpWith(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const draft = await lockApplication(tx, id)
    if (draft === null || !isOpen(draft)) return false
    return helpIn(tx, ctx, draft, '当面同意')
  })
}

export function isOpen({ status, binnedAt }: Application): boolean {
  return status === 'draft' && binnedAt === null
}

/** `how` says what the consent was. The caller holds the draft locked and has seen that it is open. */
export async function helpIn(
  tx: Tx,
  ctx: Context,
  draft: Application,
  how: '当面同意' | '接办码',
): Promise<boolean> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return false
  await updateApplication(tx, draft.id, {
    helperAccountId: actor.accountId,
    intakeDepartmentId: actor.seat.departmentId,
    helpedUntil: new Date(ctx.now.getTime() + helpHours * 3_600_000),
  })
  await record(tx, ctx, {
    action: 'applications.take-over',
    subjectType: 'application',
    subjectId: draft.id,
    applicationId: draft.id,
    after: { filedFor: draft.applicantAccountId, consent: how },
  })
  await notify(tx, ctx, {
    accountId: draft.applicantAccountId,
    applicationId: null,
    title: '窗口人员在接着填您的草稿',
    body: `${actor.seat.departmentName}的${actor.name}凭您的${how}打开了草稿，四小时内可以接着填；给您核对、您同意了才能替您提交。不是您本人同意的，请马上删掉草稿。`,
    link: paths.check(draft.id),
  })
  return true
}
