// A member of staff sets his password by the one-time link that his administrator handed him.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { openLink, useLink } from './link-store.ts'
import { endSessions, lockAccount, setPassword } from './store.ts'

export async function setFirstPassword(
  ctx: Context,
  secret: string,
  password: string,
): Promise<Result<{ readonly accountId: string }, 'no-link'>> {
  const passwordHash = await hashPassword(password)
  return transaction(ctx.db, async (tx) => {
    const link = await openLink(tx, 'staff-password', secret, ctx.now)
    const accountId = link?.accountId ?? null
    const account = accountId === null ? null : await lockAccount(tx, accountId)
    if (link === null || account === null || account.status !== 'active') return refuse('no-link')
    if (!(await useLink(tx, link.tokenHash, ctx.now))) return refuse('no-link')
    await setPassword(tx, account.id, passwordHash, ctx.now)
    await endSessions(tx, account.id)
    const subject = { subjectType: 'account', subjectId: account.id }
    await record(tx, ctx, { action: 'accounts.set-first-password', ...subject })
    return ok({ accountId: account.id })
  })
}
