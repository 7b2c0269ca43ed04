// Sets a password by a one-time link: a member of staff by the one that his administrator handed him,
// an applicant by the one from a window where his card was checked.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { openLink, useLink } from './link-store.ts'
import { endSessions, lockAccount, setPassword } from './store.ts'

type Set = Promise<Result<{ readonly accountId: string }, 'no-link'>>

export function setFirstPassword(ctx: Context, secret: string, password: string): Set {
  return setByLink(ctx, 'staff-password', secret, password)
}

export function setRecoveredPassword(ctx: Context, secret: string, password: string): Set {
  return setByLink(ctx, 'applicant-password', secret, password)
}

const actions = {
  'staff-password': 'accounts.set-first-password',
  'applicant-password': 'accounts.set-recovered-password',
} as const

async function setByLink(
  ctx: Context,
  purpose: keyof typeof actions,
  secret: string,
  password: string,
): Set {
  const passwordHash = await hashPassword(password)
  return transaction(ctx.db, async (tx) => {
    const link = await openLink(tx, purpose, secret, ctx.now)
    const accountId = link?.accountId ?? null
    const account = accountId === null ? null : await lockAccount(tx, accountId)
    if (link === null || account === null || account.status !== 'active') return refuse('no-link')
    if (!(await useLink(tx, link.tokenHash, ctx.now))) return refuse('no-link')
    await setPassword(tx, account.id, passwordHash, ctx.now)
    await endSessions(tx, account.id)
    const subject = { subjectType: 'account', subjectId: account.id }
    await record(tx, ctx, { action: actions[purpose], ...subject })
    return ok({ accountId: account.id })
  })
}
