// 谁看过我的材料: every look by staff at one application, as the log has it, newest first.
import type { Post } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface Reading {
  readonly id: string
  readonly at: Date
  readonly departmentName: string
  readonly name: string
  /** In that department, and not ended before the look. */
  readonly posts: readonly Post[]
  /** 'file', 'full-numbers', 'file 7', 'document 9', …; null for a stated reason. */
  readonly what: string | null
  readonly reason: string | null
  /** Of the file or document that was opened. */
  readonly opened: string | null
}

const size = 50

/** For the owner alone; looks that were refused showed nothing and are left out. */
export async function readers(
  db: Db,
  applicationId: string,
  before: string | null,
): Promise<Page<Reading>> {
  const { rows } = await db.raw<{ rows: Reading[] }>(
    `select e.id, e.at, coalesce(e.department_name, '') as department_name, e.actor_name as name,
       e.after ->> 'what' as what, e.after ->> 'reason' as reason,
       coalesce(held.posts, '{}') as posts, coalesce(f.file_name, d.title) as opened
     from audit_entries e
     left join lateral (
       select array_agg(p.post order by p.granted_at, p.id) as posts
       from staff_posts p
       where p.account_id = e.account_id and p.department_id = e.department_id
         and (p.ended_at is null or p.ended_at > e.at)) held on true
     left join application_materials m on m.application_id = e.application_id
       and split_part(e.after ->> 'what', ' page ', 1) = 'file ' || m.attachment_id
     left join attachments f on f.id = m.attachment_id
     left join documents d on d.application_id = e.application_id
       and e.after ->> 'what' = 'document ' || d.id
     where e.application_id = ? and e.action in ('applications.read', 'applications.unmask')
       and e.actor_kind = 'staff' and e.outcome = 'done'
       and (?::bigint is null or e.id < ?::bigint)
     order by e.id desc limit ?`,
    [applicationId, before, before, size + 1],
  )
  return pageOf(rows, size, ({ id }) => id)
}
