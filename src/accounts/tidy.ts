// Clears away what has run out: sessions, counted attempts, one-time links, requests for recovery.
import type { Context } from '../platform/context.ts'
import { forgetKeptPosts } from '../platform/session/kept-posts.ts'
import { transaction } from '../platform/database/transaction.ts'

/** Links are kept for a month after their end, for questions about who was invited when. */
const linksKeptDays = 30
/** From where nobody came for half a year is strange again. */
const placesKeptDays = 180

export async function tidy(ctx: Context): Promise<void> {
  await forgetKeptPosts(ctx.db)
  await transaction(ctx.db, async (tx) => {
    // Sessions and throttles run on the real clock, not on the hall's shifted one.
    await tx.raw('delete from sessions where expire < now()')
    await tx.raw('delete from rate_limits where expire < extract(epoch from now()) * 1000')
    await tx('knownPlaces')
      .where('lastAt', '<', new Date(ctx.now.getTime() - placesKeptDays * 86_400_000))
      .delete()
    await tx.raw('delete from recovery_requests where expires_at < ?', [
      new Date(ctx.now.getTime() - linksKeptDays * 86_400_000),
    ])
    await tx.raw(
      `delete from one_time_links where expires_at < ?::timestamptz - ? * interval '1 day'`,
      [ctx.now, linksKeptDays],
    )
  })
}
