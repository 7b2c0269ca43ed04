// The working-day calendar of a region: the national days, which the province holds, and the
// holidays of its own. Kept in memory as long as nobody enters or removes a day.
import { perPool } from '../platform/database/per-pool.ts'
import type { Db } from '../platform/database/transaction.ts'
import { calendarFor } from './rules/calendar.ts'
import { allCalendarDays, calendarVersion, coveredYears } from './store.ts'
import type { Calendar } from './types.ts'

/** `regionPath` runs from the province down: '630000/632700/632722'. */
export async function calendarOfRegion(db: Db, regionPath: string): Promise<Calendar> {
  return (await regionCalendars(db))(regionPath)
}

/** For lists: the calendar of any region by its path, of one version of the rows. */
export async function regionCalendars(db: Db): Promise<(regionPath: string) => Calendar> {
  const version = await calendarVersion(db)
  const memory = memoryOf(db)
  if (memory.kept?.version === version) return memory.kept.calendarOf
  const [days, years] = [await allCalendarDays(db), await coveredYears(db)]
  const made = new Map<string, Calendar>()
  const calendarOf = (regionPath: string): Calendar => {
    const calendar = made.get(regionPath) ?? calendarFor(days, years, regionPath)
    made.set(regionPath, calendar)
    return calendar
  }
  memory.kept = { version, calendarOf }
  return calendarOf
}

interface Kept {
  readonly version: string
  readonly calendarOf: (regionPath: string) => Calendar
}

const memoryOf = perPool((): { kept: Kept | null } => ({ kept: null }))
