// Who holds a post now, wherever: for telling all of them.
import type { Post } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

/** The accounts of active staff, each once. */
export async function holdersOf(db: Db | Tx, post: Post): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { accountId: string }[] }>(
    `select distinct p.account_id from staff_posts p join accounts a on a.id = p.account_id
     where p.post = ? and p.ended_at is null and a.status = 'active' order by 1`,
    [post],
  )
  return rows.map(({ accountId }) => accountId)
}
