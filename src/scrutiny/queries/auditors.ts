// Who is told: everybody who holds the post of auditor now.
import type { Db } from '../../platform/database/transaction.ts'

export async function auditors(db: Db): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { accountId: string }[] }>(
    `select distinct p.account_id from staff_posts p join accounts a on a.id = p.account_id
     where p.post = 'auditor' and p.ended_at is null and a.status = 'active' order by 1`,
  )
  return rows.map(({ accountId }) => accountId)
}
