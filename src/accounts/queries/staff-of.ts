// Who serves in a department now: for handing over work and for notices.
import type { Knex } from 'knex'
import type { Asked } from '../../platform/database/together.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import type { StaffMember } from '../types.ts'

/** Active staff with open posts in the department, by name. */
export async function staffOf(db: Db | Tx, departmentId: string): Promise<readonly StaffMember[]> {
  const { rows } = await (staffAsked(db, departmentId).rows as Knex.Raw<{ rows: StaffMember[] }>)
  return rows
}

/** The same as one of several lists. */
export function staffAsked(db: Db | Tx, departmentId: string): Asked<StaffMember> {
  const rows = db.raw(
    `select a.id as account_id, a.name, array_agg(p.post order by p.granted_at, p.id) as posts
     from staff_posts p join accounts a on a.id = p.account_id
     where p.department_id = ? and p.ended_at is null and a.status = 'active'
     group by a.id order by a.name, a.id`,
    [departmentId],
  )
  return { rows, ids: ['accountId'], instants: [] }
}
