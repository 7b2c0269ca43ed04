// 这里不办: a county that could take a matter and does not, with the nearest departments that do.
import type { Region, RegionLookup } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import '../tables.ts'
import type { MatterVersion, Offering } from '../types.ts'
import type { TownshipPlace } from './guide.ts'

export interface NotHere {
  /** The county, by name. */
  readonly place: string
  /** Counties of the same prefecture that take it; read only where nobody above does. */
  readonly nearby: readonly TownshipPlace[]
}

export interface AskedPlace {
  readonly matterId: string
  readonly version: MatterVersion
  readonly region: Region | null
  readonly offering: Offering | null
}

/** Null where a county takes the matter, or counties do not take it at all. */
export async function notHere(
  db: Db,
  regions: RegionLookup,
  { matterId, version, region, offering }: AskedPlace,
): Promise<NotHere | null> {
  const [, prefecture, county] = region?.path.split('/') ?? []
  if (region === null || prefecture === undefined || county === undefined) return null
  const isTakenBelow = offering?.level === 'county' || offering?.level === 'township'
  if (isTakenBelow || !version.elements.offeredAt.includes('county')) return null
  const place = regions.nameOf(county)
  if (offering !== null) return { place, nearby: [] }
  const { rows } = await db.raw<{ rows: TownshipPlace[] }>(
    `select o.region_code, d.name as department_name from offerings o
    join departments d on d.id = o.department_id
    where o.matter_id = ? and o.active and o.level = 'county' and o.region_path like ?
    order by o.region_code limit 3`,
    [matterId, `%/${prefecture}/%`],
  )
  return { place, nearby: rows }
}
