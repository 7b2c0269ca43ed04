// 政务大厅的名称: what the lists of each department call the hall in which it works.
import type { Db } from '../../platform/database/transaction.ts'

/** By department, the name that most of its lists have; departments whose lists have none are left out. */
export async function hallNames(
  db: Db,
  departmentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.raw<{ rows: { id: string; name: string }[] }>(
    `select distinct on (o.department_id) o.department_id as id, v.own ->> 'hall' as name
    from offerings o join offering_versions v on v.id = o.list_version_id
    where o.department_id = any(?::bigint[]) and o.active and v.own ->> 'hall' is not null
    group by 1, 2 order by 1, count(*) desc, 2`,
    [[...departmentIds]],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
