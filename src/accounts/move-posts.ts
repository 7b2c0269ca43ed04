// 岗位随部门走: the open posts of a department that ends begin in its successor.
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'

/** How many ended in the old department; who holds the same post in the new one already keeps that. */
export async function movePosts(
  tx: Tx,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: Date },
): Promise<number> {
  await tx.raw(
    `insert into staff_posts (account_id, department_id, post, granted_by_account_id, granted_at)
     select account_id, :to, post, granted_by_account_id, :now from staff_posts
     where department_id = :from and ended_at is null
     on conflict (account_id, department_id, post) where ended_at is null do nothing`,
    { from, to, now },
  )
  return tx('staffPosts')
    .where({ departmentId: from })
    .whereNull('endedAt')
    .update({ endedAt: now })
}
