// The suspended applications whose special procedure was to be over by now.
import { addWorkingDays, regionCalendars } from '../../deadlines/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

interface Suspended {
  readonly id: string
  readonly regionPath: string
  readonly startedOn: Day
  readonly plannedDays: number
}

/** Their ids: the working days named in the notice are past. Few are suspended at any time. */
export async function suspensionsOver(db: Db, today: Day): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: Suspended[] }>(
    `select a.id, a.region_path, s.started_on, s.planned_days
     from applications a
     join lateral (
       select happened_on as started_on, (details ->> 'plannedDays')::int as planned_days
       from application_steps
       where application_id = a.id and action = 'approve-suspension'
       order by sequence desc limit 1
     ) s on s.planned_days is not null
     where a.status = 'suspended'
     order by a.id`,
  )
  if (rows.length === 0) return []
  const calendarOf = await regionCalendars(db)
  return rows
    .filter(({ regionPath, startedOn, plannedDays }) => {
      return today > addWorkingDays(calendarOf(regionPath), startedOn, plannedDays)
    })
    .map(({ id }) => id)
}
