// The first administrator of a hall: invited from the command line, once, by a link that he alone
// uses. All others are added by administrators.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword } from '../platform/security/passwords.ts'
import { issueFirstAdministratorLink, openLink, useLink } from './link-store.ts'
import { openAccount, refuseTaken } from './open-account.ts'
import type { TakenRefusal } from './open-account.ts'
import { provinceIsAdministered, seatOfAdministration } from './queries/administration.ts'
import { insertPosts } from './staff-store.ts'

/** The secret of the link; refused once the province has an administrator. */
export function inviteFirstAdministrator(
  ctx: Context,
): Promise<Result<{ readonly secret: string }, 'already-there' | 'no-department'>> {
  return transaction(ctx.db, async (tx) => {
    if (await provinceIsAdministered(tx)) return refuse('already-there')
    if ((await seatOfAdministration(tx)) === null) return refuse('no-department')
    const secret = await issueFirstAdministratorLink(tx, ctx)
    const subject = { subjectType: 'hall', subjectId: 'administration' }
    await record(tx, ctx, { action: 'accounts.invite-first-administrator', ...subject })
    return ok({ secret })
  })
}

/** True while the link of this secret may still be used. */
export async function firstAdministratorIsAwaited(ctx: Context, secret: string): Promise<boolean> {
  const link = await openLink(ctx.db, 'first-administrator', secret, ctx.now)
  return link !== null && !(await provinceIsAdministered(ctx.db))
}

export async function becomeFirstAdministrator(
  ctx: Context,
  secret: string,
  who: { readonly name: string; readonly username: string; readonly password: string },
): Promise<Result<{ readonly accountId: string }, 'no-link' | TakenRefusal>> {
  const passwordHash = await hashPassword(who.password)
  return refuseTaken(() =>
    transaction(ctx.db, async (tx) => {
      const link = await openLink(tx, 'first-administrator', secret, ctx.now)
      const departmentId = await seatOfAdministration(tx)
      if (link === null || departmentId === null) return refuse<'no-link'>('no-link')
      if (await provinceIsAdministered(tx)) return refuse<'no-link'>('no-link')
      if (!(await useLink(tx, link.tokenHash, ctx.now))) return refuse<'no-link'>('no-link')
      const credentials = { username: who.username, passwordHash, demonstration: false }
      const accountId = await openAccount(tx, ctx, 'staff', who, credentials)
      const post = { post: 'administrator', grantedByAccountId: null, grantedAt: ctx.now } as const
      await insertPosts(tx, [{ accountId, departmentId, ...post }])
      await record(tx, ctx, {
        ...{ action: 'accounts.grant-post', subjectType: 'account', subjectId: accountId },
        after: { post: 'administrator', level: 'province' },
      })
      return ok({ accountId })
    }),
  )
}
