// Departments in which posts can be granted, and the seats that one account may take.
import type { Db } from '../../platform/database/transaction.ts'
import { distinctName, postsOf } from '../staff-store.ts'
import type { PostPlace } from '../types.ts'

/** The active departments of a region and of the townships right below it. */
export async function placesIn(db: Db, regionCode: string): Promise<PostPlace[]> {
  const { rows } = await db.raw<{ rows: PostPlace[] }>(
    `select d.id as department_id, ${distinctName} as department_name, d.level, d.region_code, d.region_path
     from departments d
     join regions r on r.code = d.region_code
     join department_lines l on l.id = d.line_id
     where d.active and (r.code = ? or (r.parent_code = ? and r.level = 'township'))
     order by r.path, l.sort, d.id`,
    [regionCode, regionCode],
  )
  return rows
}

/** The departments that a member of staff may act for, the first of his posts first. */
export async function seatsOf(db: Db, accountId: string): Promise<PostPlace[]> {
  const seats = new Map<string, PostPlace>()
  for (const { endedAt, ...post } of await postsOf(db, accountId)) {
    if (endedAt === null && !seats.has(post.departmentId)) seats.set(post.departmentId, post)
  }
  return [...seats.values()]
}
