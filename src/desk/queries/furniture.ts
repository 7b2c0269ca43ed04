// All that the queue page wants to know of the person's desk, in one statement.
import type { Staff } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Furniture } from '../types.ts'

export async function furnitureOf(db: Db, actor: Staff, today: Day): Promise<Furniture> {
  const { accountId, seat } = actor
  const { rows } = await db.raw<{ rows: Furniture[] }>(
    `select
       (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'name', name, 'query', query,
           'shared', shared, 'own', account_id = :account) order by shared, id), '[]')
         from (select * from queue_views where department_id = :department
           and (shared or account_id = :account) order by id limit 20) one) as views,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id::text, 'name', name, 'tone', tone)
           order by name), '[]') from labels where department_id = :department) as labels,
       (select coalesce(jsonb_agg(jsonb_build_object('id', a.id::text, 'name', a.name)
           order by a.name, a.id), '[]')
         from accounts a where a.id <> :account and a.status = 'active' and exists (
           select from staff_posts p where p.account_id = a.id and p.department_id = :department
             and p.ended_at is null)) as colleagues,
       (select coalesce(jsonb_agg(jsonb_build_object('id', l.id::text, 'name', a.name,
           'untilOn', l.until_on) order by l.id), '[]')
         from leaves l join accounts a on a.id = l.account_id
         where l.deputy_account_id = :account and l.department_id = :department
           and l.ended_at is null and l.from_on <= :today and l.until_on >= :today) as standing_in,
       (select columns from queue_columns where account_id = :account) as columns`,
    { account: accountId, department: seat.departmentId, today },
  )
  return rows[0] ?? { views: [], labels: [], colleagues: [], standingIn: [], columns: null }
}
