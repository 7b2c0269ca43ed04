// 各地由谁受理: the counties and townships of the province, and who takes a matter in each region.
import type { Db } from '../../platform/database/transaction.ts'
import type { TakenBy } from '../rules/nearest-offering.ts'
import type { Place } from '../rules/stage-owners.ts'

export type Spot = Omit<Place, 'offering'>

/** In the order of region codes. */
export async function spotsOf(db: Db, level: 'county' | 'township'): Promise<Spot[]> {
  const { rows } = await db.raw<{ rows: Spot[] }>(
    `select p.code, p.name, p.path, p.statutory, c.code as county_code, c.name as county_name,
      coalesce(f.name, '') as prefecture_name
    from regions p
    join regions c on c.level = 'county' and c.code = split_part(p.path, '/', 3)
    left join regions f on f.code = c.parent_code
    where p.valid_to is null and p.level = ? order by p.code`,
    [level],
  )
  return rows
}

/** Who takes each of these matters, by matter and region. */
export async function takers(db: Db, matterIds: readonly string[]): Promise<Map<string, TakenBy>> {
  const { rows } = await db.raw<{
    rows: {
      matterId: string
      regionCode: string
      departmentId: string
      departmentName: string
      level: NonNullable<Place['offering']>['level']
    }[]
  }>(
    `select o.matter_id, o.region_code, o.department_id, d.name as department_name, o.level
    from offerings o join departments d on d.id = o.department_id
    where o.active and o.matter_id = any(?)`,
    [[...matterIds]],
  )
  const found = new Map<string, Map<string, NonNullable<Place['offering']>>>()
  for (const { matterId: id, regionCode, ...offering } of rows) {
    const own = found.get(id) ?? new Map<string, NonNullable<Place['offering']>>()
    found.set(id, own.set(regionCode, offering))
  }
  return found
}
