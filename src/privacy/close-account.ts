// 注销: refused while an application is under way; drafts go, what was filed stays as the law keeps it.
import { closeOwnAccount } from '../accounts/index.ts'
import { applicationById, clearDraft, endConsent } from '../applications/index.ts'
import { removeCopiesOf } from '../copies/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { clearJointDraft } from '../joint/index.ts'
import { endMandatesOf } from '../mandates/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { heldAmong } from '../retention/index.ts'
import { isTerminal } from '../workflow/index.ts'
import { ownApplications } from './queries/own-applications.ts'
import type { OwnApplication } from './queries/own-applications.ts'

/** Refused with the applications that are not at their end, and with those that are held (封存). */
export function closeAccount(
  ctx: Context,
  accountId: string,
): Promise<Result<undefined, readonly OwnApplication[]>> {
  return transaction(ctx.db, async (tx) => {
    // Whoever files at the same moment waits here, and then finds the account closed.
    await tx('accounts').where({ id: accountId }).forUpdate().first('id')
    const own = await ownApplications(tx, accountId)
    const held = await heldAmong(
      tx,
      own.map(({ id }) => id),
    )
    const open = own.filter((one) => isUnderWay(one) || held.has(one.id))
    if (open.length > 0) return refuse(open)
    for (const { id, status } of own) if (status === 'draft') await clear(tx, ctx, id)
    await clearJointDrafts(tx, ctx, accountId)
    await forgetHelp(tx, ctx, accountId)
    await endMandatesOf(tx, ctx, accountId)
    await closeOwnAccount(tx, ctx, accountId)
    return ok()
  })
}

export function isUnderWay({ status }: Pick<OwnApplication, 'status'>): boolean {
  return status !== 'draft' && !isTerminal(status)
}

async function clear(tx: Tx, ctx: Context, id: string): Promise<void> {
  const draft = await applicationById(tx, id)
  if (draft !== null) await clearDraft(tx, ctx, draft)
}

/** What was kept to spare him typing: copies of his papers, and his consent to use earlier answers. */
async function forgetHelp(tx: Tx, { now }: Context, accountId: string): Promise<void> {
  await removeCopiesOf(tx, accountId, now)
  await endConsent(tx, accountId, now)
}

async function clearJointDrafts(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  const drafts = await tx('jointApplications')
    .where({ applicantAccountId: accountId })
    .whereNull('submittedAt')
    .select('id')
  for (const draft of drafts) await clearJointDraft(tx, ctx, draft)
}
