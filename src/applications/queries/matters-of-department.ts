// The matters that a head may name in a rule of assignment: what the department had in hand last, and what it named.
import type { Db } from '../../platform/database/transaction.ts'

export interface NamedMatter {
  readonly matterId: string
  readonly matterName: string
}

/** So many of the latest applications tell which matters come to a department. */
const looked = 500

/** By their newest names; `named` are kept, also when nothing of theirs came for long. */
export async function mattersOfDepartment(
  db: Db,
  departmentId: string,
  named: readonly string[],
): Promise<readonly NamedMatter[]> {
  const { rows } = await db.raw<{ rows: NamedMatter[] }>(
    `select distinct on (v.matter_id) v.matter_id, v.name as matter_name
     from matter_versions v
     where v.matter_id = any(?::bigint[]) or v.matter_id in (
       select matter_id from (
         select matter_id from applications
         where handling_department_id = ? and status <> 'draft'
         order by id desc limit ${looked}) lately)
     order by v.matter_id, v.id desc`,
    [[...named], departmentId],
  )
  return rows
}
