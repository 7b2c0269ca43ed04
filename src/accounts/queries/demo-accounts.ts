// The demonstration accounts, for whoever tries the hall out.
import type { Level, Post } from '../../kernel/actor.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { demonstrationPassword } from '../demonstration.ts'

export interface DemoAccount {
  readonly role: 'citizen' | 'company' | 'staff'
  readonly name: string
  readonly posts: readonly Post[]
  /** Of the department; null for citizens and companies. */
  readonly level: Level | null
  readonly regionCode: string
  readonly regionName: string
  readonly department: string | null
  readonly username: string
  readonly password: string
  readonly totpSecret: string | null
}

/** Staff first, from the province down, then citizens and companies. Empty in production. */
export async function demoAccounts(db: Db): Promise<DemoAccount[]> {
  const { rows } = await db.raw<{ rows: Omit<DemoAccount, 'password' | 'totpSecret'>[] }>(
    `select case a.kind when 'person' then 'citizen' else a.kind end as role, a.name, a.username,
       coalesce(seat.posts, '{}') as posts, seat.level, r.code as region_code, r.name as region_name,
       seat.name as department
     from accounts a
     left join lateral (
       select d.name, d.level, d.region_code, array_agg(p.post order by p.granted_at, p.id) as posts
       from staff_posts p join departments d on d.id = p.department_id
       where p.account_id = a.id and p.ended_at is null
       group by d.id order by min(p.granted_at), min(p.id) limit 1) seat on true
     left join persons person on person.account_id = a.id
     left join companies company on company.account_id = a.id
     join regions r on r.code = coalesce(seat.region_code, person.region_code, company.region_code)
     where a.demonstration and a.status = 'active'
     order by a.kind = 'staff' desc, a.kind desc, r.path, seat.name, a.id`,
  )
  return rows.map((row) => ({ ...row, password: demonstrationPassword, totpSecret: null }))
}
