// The staff that an administrator sees: everybody who holds or held a post in his region.
import type { Post } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { AccountStatus } from '../types.ts'

export interface StaffLine {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly status: AccountStatus
  readonly lastSignedInAt: Date | null
  /** False until the first password is set. */
  readonly hasPassword: boolean
  /** Open posts only. */
  readonly posts: readonly { readonly post: Post; readonly departmentName: string }[]
}

export interface StaffSearch {
  /** The region path of the administrator's seat. */
  readonly scope: string
  /** Part of a name or user name, empty for all. */
  readonly text: string
  /** The user name of the last line seen, empty for the first page. */
  readonly after: string
}

const pageSize = 50

export async function staffList(db: Db, search: StaffSearch): Promise<Page<StaffLine>> {
  const part = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await db.raw<{ rows: StaffLine[] }>(
    `select a.id as account_id, a.username, a.name, a.status, a.last_signed_in_at,
       a.password_hash <> '' as has_password,
       coalesce((select jsonb_agg(jsonb_build_object('post', p.post, 'departmentName', d.name)
           order by p.granted_at, p.id)
         from staff_posts p join departments d on d.id = p.department_id
         where p.account_id = a.id and p.ended_at is null), '[]') as posts
     from accounts a
     where a.kind = 'staff' and a.username > ?
       and (a.name like ? or a.username like ?)
       and exists (select from staff_posts p join departments d on d.id = p.department_id
         where p.account_id = a.id and (d.region_path = ? or d.region_path like ?))
     order by a.username limit ?`,
    [search.after, part, part.toLowerCase(), search.scope, `${search.scope}/%`, pageSize + 1],
  )
  return pageOf(rows, pageSize, ({ username }) => username)
}
