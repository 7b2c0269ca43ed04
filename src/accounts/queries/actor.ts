// Who the person behind a session is in this request, and what he may do: one query, so that a post
// that ended or an account that was closed counts at once.
import { visitor } from '../../kernel/actor.ts'
import type { Actor, Level, Post } from '../../kernel/actor.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { permissionsOfApplicants, permissionsOfStaff } from '../rules/grants.ts'
import type { AccountKind, AccountStatus } from '../types.ts'

interface ActorRow {
  id: string
  kind: AccountKind
  name: string
  status: AccountStatus
  post: Post | null
  departmentId: string | null
  departmentName: string
  level: Level
  regionCode: string
  regionPath: string
}

/**
 * Asked for on every page. The number stands in a select of its own, so that a plan for any number looks as
 * good as one for this number and the statement is not planned anew each time.
 */
const byAccount = `select a.id, a.kind, a.name, a.status, p.post, p.department_id,
    d.name as department_name, d.level, d.region_code, d.region_path
  from accounts a
  left join (staff_posts p join departments d on d.id = p.department_id and d.active)
    on p.account_id = a.id and p.ended_at is null
  where a.id = (select ?::bigint)
  order by p.department_id = ?::bigint desc nulls last, p.granted_at, p.id`

/**
 * The actor of an account. A closed or locked account, and staff without a post, is a visitor. Staff
 * act for `seatDepartmentId` when they hold a post there, else for their first department.
 */
export async function loadActor(
  db: Db,
  accountId: string,
  seatDepartmentId: string | null = null,
): Promise<Actor> {
  const { rows } = await db.raw<{ rows: ActorRow[] }>(byAccount, [accountId, seatDepartmentId])
  const first = rows[0]
  if (first === undefined || first.status !== 'active') return visitor
  if (first.kind === 'staff') return staffOf(first, rows)
  const { id, name, kind } = first
  return {
    kind: 'applicant',
    accountId: id,
    name,
    type: kind,
    agent: null,
    permissions: permissionsOfApplicants,
  }
}

function staffOf(first: ActorRow, rows: readonly ActorRow[]): Actor {
  const { departmentId, departmentName, level, regionCode, regionPath } = first
  if (departmentId === null) return visitor
  const here = rows.filter((row) => row.departmentId === departmentId)
  const posts = here.flatMap(({ post }) => (post === null ? [] : [post]))
  return {
    kind: 'staff',
    accountId: first.id,
    name: first.name,
    seat: { departmentId, departmentName, level, regionCode, regionPath, posts },
    permissions: permissionsOfStaff(posts, level),
  }
}
