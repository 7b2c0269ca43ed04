// Whose one-time link it is, for the page where he sets his password.
import type { Context } from '../../platform/context.ts'
import { openLink } from '../link-store.ts'

/** Null when the link is unknown, used or has run out. */
export async function staffOfLink(
  ctx: Context,
  secret: string,
): Promise<{ readonly name: string; readonly username: string } | null> {
  const link = await openLink(ctx.db, 'staff-password', secret, ctx.now)
  if (link === null || link.accountId === null) return null
  const account = await ctx
    .db('accounts')
    .where({ id: link.accountId, status: 'active' })
    .first('name', 'username')
  return account ?? null
}
