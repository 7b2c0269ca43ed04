// All that the queue page wants to know of the person's desk, in one statement.
import type { Staff } from '../../kernel/actor.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Furniture } from '../types.ts'

export async function furnitureOf(db: Db, actor: Staff): Promise<Furniture> {
  const { accountId, seat } = actor
  const { rows } = await db.raw<{ rows: Furniture[] }>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'name', name, 'query', query,
           'shared', shared, 'own', account_id = :account) order by shared, id), '[]')
         from (select * from queue_views where department_id = :department
           and (shared or account_id = :account) order by id limit 20) one) as views,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'name', name, 'tone', tone)
           order by name), '[]') from labels where department_id = :department) as labels,
       (select columns from queue_columns where account_id = :account) as columns`,
    { account: accountId, department: seat.departmentId },
  )
  return rows[0] ?? { views: [], labels: [], columns: null }
}
