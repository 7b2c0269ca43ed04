// 哪里没人办、哪里联系不上: the places behind what the linter says of who takes a matter.
import type { Level } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { checkSettings } from '../check-settings.ts'
import { isStale } from './version-facts.ts'

export interface UncoveredCounty {
  readonly code: string
  readonly name: string
  readonly prefectureName: string
}

/** A department that takes the matter and cannot be reached, or was not asked for long. */
export interface ContactGap {
  readonly listId: string
  readonly departmentId: string
  readonly departmentName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly level: Level
  readonly noPhone: boolean
  readonly noHours: boolean
  readonly stale: boolean
  readonly confirmedOn: Day
}

export interface Gaps {
  readonly staleMonths: number
  readonly counties: readonly UncoveredCounty[]
  readonly contacts: readonly ContactGap[]
}

const most = 300

export async function gapsOf(
  { db, today }: Pick<Context, 'db' | 'today'>,
  matterId: string,
): Promise<Gaps> {
  const { staleContactMonths: months } = await checkSettings(db)
  const { rows: counties } = await db.raw<{ rows: UncoveredCounty[] }>(
    `select r.code, r.name, f.name as prefecture_name from regions r
    join regions f on f.code = r.parent_code
    where r.level = 'county' and r.valid_to is null
      and not exists (select 1 from offerings o where o.matter_id = ? and o.active
        and o.region_code = any(string_to_array(r.path, '/')))
    order by r.code`,
    [matterId],
  )
  const { rows: contacts } = await db.raw<{ rows: ContactGap[] }>(
    `select * from (
      select o.id as list_id, d.id as department_id, d.name as department_name, o.region_code,
        o.region_path, o.level, coalesce(o.phone, d.phone, '') = '' as no_phone,
        coalesce(o.hours, d.hours, '') = '' as no_hours, ${isStale} as stale,
        o.contact_confirmed_on as confirmed_on
      from offerings o join departments d on d.id = o.department_id
      where o.matter_id = :matterId and o.active
    ) each where no_phone or no_hours or stale order by region_path, list_id limit :most`,
    { matterId, today, months, most },
  )
  return { staleMonths: months, counties, contacts }
}
