// The questions that other modules ask of departments. A department serves its own line, and each
// line that names it as serving below and has no body of its own in that region, and the lines of the
// departments that were merged into it (承接).
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { lineageOf } from '../rules/region-path.ts'
import { allLines } from '../store.ts'
import type { Department, DepartmentLine } from '../types.ts'

export async function departmentById(db: Db, id: string): Promise<Department | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return remembered(db, `department ${id}`, async () => {
    const [department] = await departmentsWhere(db, 'd.id = ?', [id])
    return department ?? null
  })
}

/** The active departments of one region, in the order of their lines. */
export function departmentsOf(db: Db, regionCode: string): Promise<Department[]> {
  return departmentsWhere(db, 'd.active and d.region_code = ?', [regionCode])
}

/** The ids of active departments by their full names; a name that nobody has is absent. */
export async function departmentsNamed(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await db('departments')
    .whereIn('name', [...names])
    .where({ active: true })
    .orderBy('id', 'desc')
    .select('id', 'name')
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/**
 * The active departments that may handle a matter of the line for somebody in the region: on each
 * level of the path the line's own, or where it has none the one that serves it. Lowest level first.
 * A township's government is not among them: it takes part where a stage is a township's (`workersOnPath`).
 */
export function departmentsOnPath(
  db: Db,
  lineId: string,
  regionPath: string,
): Promise<Department[]> {
  return onPath(db, isServed, lineId, regionPath)
}

/**
 * Those that may work a stage for somebody in the region, the lowest level first: as `departmentsOnPath`,
 * and in a township or street where the line has no station its government, which does the work of all lines.
 */
export function workersOnPath(db: Db, lineId: string, regionPath: string): Promise<Department[]> {
  return onPath(db, isWorked, lineId, regionPath)
}

/** All of these, wherever they are. */
export function workersOfLine(db: Db, lineId: string): Promise<Department[]> {
  return departmentsWhere(
    db,
    `d.active and (d.line_id = :lineId or exists (
      select from department_lines served where served.id = :lineId and ${isWorked}))`,
    { lineId },
    `served.id = :lineId and ${isWorked}`,
  )
}

export async function lineById(db: Db, id: string): Promise<DepartmentLine | null> {
  return (await allLines(db)).find((line) => line.id === id) ?? null
}

/** All lines in their official order. */
export function lines(db: Db): Promise<DepartmentLine[]> {
  return allLines(db)
}

/** `served` has no active department where `d` is. */
const hasNoBody = `not exists (select from departments own
  where own.line_id = served.id and own.region_code = d.region_code and own.active)`

/** By the order of lines, from which the province is free: it has all its own. */
const isServedBelow = `d.level <> 'province' and served.served_below_by = d.line_id`

/** Of a department that was merged into `d`: its own line, and those it served. */
const isTakenOver = `exists (select from department_successions taken
  join departments ended on ended.id = taken.department_id
  where taken.serving_id = d.id and taken.carried_out_at is not null
    and (ended.line_id = served.id
      or (ended.level <> 'province' and served.served_below_by = ended.line_id)))`

/** What routing asks; other pages name a department and do without the successions. */
const isServed = `(${isServedBelow} or ${isTakenOver}) and ${hasNoBody}`
/** Of the government of a township or street, where neither the line nor who serves it has a body. */
const isLeftToGovernment = `d.level = 'township' and line.category = '基层政府' and not exists (
  select from departments nearer where nearer.line_id = served.served_below_by
    and nearer.region_code = d.region_code and nearer.active)`
const isWorked = `(${isServedBelow} or ${isTakenOver} or ${isLeftToGovernment}) and ${hasNoBody}`
const isServedByOrder = `${isServedBelow} and ${hasNoBody}`

/** `served`: for which lines besides its own a department answers. */
async function onPath(
  db: Db,
  served: string,
  lineId: string,
  regionPath: string,
): Promise<Department[]> {
  const found = await departmentsWhere(
    db,
    `d.active and d.region_path = any(?) and (d.line_id = ? or exists (
      select from department_lines served where served.id = ? and ${served}))`,
    [[...lineageOf(regionPath)], lineId, lineId],
    served,
  )
  return found.toSorted((one, other) => other.regionPath.length - one.regionPath.length)
}

async function departmentsWhere(
  db: Db,
  condition: string,
  values: readonly (string | string[])[] | Readonly<Record<string, string>>,
  served = isServedByOrder,
): Promise<Department[]> {
  const { rows } = await db.raw<{ rows: Department[] }>(
    `select d.id, d.line_id, d.level, d.region_code, d.region_path, d.name, d.short_name,
       d.organ_code, d.uscc, d.address, d.phone, d.hours,
       array(select served.id from department_lines served
         where ${served} order by served.sort) as serves_lines
     from departments d join department_lines line on line.id = d.line_id
     where ${condition} order by d.region_path, line.sort`,
    Array.isArray(values) ? [...(values as string[])] : values,
  )
  return rows
}
