// Who holds a post now in one of these departments: for telling those whom a change concerns.
import type { Post } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

/** The accounts of active staff, each once. */
export async function holdersAmong(
  db: Db | Tx,
  post: Post,
  departmentIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { accountId: string }[] }>(
    `select distinct p.account_id from staff_posts p join accounts a on a.id = p.account_id
     where p.post = ? and p.department_id = any(?::bigint[]) and p.ended_at is null
       and a.status = 'active' order by 1`,
    [post, [...departmentIds]],
  )
  return rows.map(({ accountId }) => accountId)
}
