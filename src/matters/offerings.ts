// 实施清单: which department serves an applicant of a region.
import type { Level } from '../kernel/actor.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Offering } from './types.ts'

const columns = `o.id, o.matter_id, o.department_id, d.name as department_name, o.region_code,
  o.region_path, o.level, o.code, coalesce(o.address, d.address) as address,
  coalesce(o.phone, d.phone) as phone, coalesce(o.hours, d.hours) as hours, o.active,
  o.accepted_version_id, o.list_version_id`

/**
 * The offering that serves an applicant of a region (its path from the province down): the nearest
 * one on the path that is not below the level at which the matter is accepted. Null when no level
 * on the path takes the matter, such as a matter of counties for a path that ends at a prefecture.
 */
export async function offeringFor(
  db: Db,
  matterId: string,
  regionPath: string,
): Promise<Offering | null> {
  const result = await db.raw<{ rows: Offering[] }>(
    `select ${columns} from offerings o
    join departments d on d.id = o.department_id
    join matters m on m.id = o.matter_id
    join matter_versions v on v.id = m.current_version_id
    where o.matter_id = ? and o.active and o.region_code = any(?::text[])
      and (o.level <> 'township' or v.accept_level = 'township')
    order by char_length(o.region_path) desc limit 1`,
    [matterId, regionPath.split('/')],
  )
  return result.rows[0] ?? null
}

export function offeringById(db: Db, id: string): Promise<Offering | null> {
  return remembered(db, `offering ${id}`, async () => {
    const result = await db.raw<{ rows: Offering[] }>(
      `select ${columns} from offerings o join departments d on d.id = o.department_id
    where o.id = ?`,
      [id],
    )
    return result.rows[0] ?? null
  })
}

/** How many departments take a matter, by level. */
export async function offeringCounts(
  db: Db,
  matterId: string,
): Promise<{ level: Level; count: number }[]> {
  const result = await db.raw<{ rows: { level: Level; count: number }[] }>(
    `select level, count(*)::int as count from offerings where matter_id = ? and active
    group by level order by array_position(array['province','prefecture','county','township'], level)`,
    [matterId],
  )
  return result.rows
}
