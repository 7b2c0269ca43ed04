// 可以转到哪里: the departments that offer the same matter, those over the applicant's region first.
import { regionLookup } from '../../organizations/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Application } from '../types.ts'

export interface DestinationChoice {
  readonly offeringId: string
  readonly departmentName: string
  /** Where the department is, in words. */
  readonly place: string
  /** True where it stands over the region that the applicant named. */
  readonly isOverApplicant: boolean
}

interface Row {
  readonly offeringId: string
  readonly departmentName: string
  readonly regionCode: string
  readonly regionPath: string
}

/** Townships only of the county in which it lies: the others are reached through their county. */
export async function destinationsOf(
  db: Db,
  { id, matterId, offeringId, regionPath }: Application,
): Promise<readonly DestinationChoice[]> {
  const county = regionPath.split('/').slice(0, 3).join('/')
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select o.id as offering_id, d.name as department_name, o.region_code, o.region_path
     from offerings o join departments d on d.id = o.department_id
     where o.matter_id = ? and o.active and d.active and o.id <> ?
       and (o.level <> 'township' or o.region_path like ?)
       and d.id not in (select s.handling_department_id from application_steps s
         where s.application_id = ? and s.action = 'propose-transfer'
           and s.handling_department_id is not null)
     order by o.region_path`,
    [matterId, offeringId, `${county}/%`, id],
  )
  const lookup = await regionLookup(db)
  const choices = rows.map((row) => ({
    offeringId: row.offeringId,
    departmentName: row.departmentName,
    place: lookup.nameOf(row.regionCode),
    isOverApplicant: `${regionPath}/`.startsWith(`${row.regionPath}/`),
  }))
  return choices.toSorted(
    (one, other) => Number(other.isOverApplicant) - Number(one.isOverApplicant),
  )
}
