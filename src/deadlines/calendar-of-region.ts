// The working-day calendar of a region: the national days, which the province holds, and the
// holidays of its own. Kept in memory as long as nobody enters or removes a day.
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
  const known = kept.get(keyOf(db))
  if (known !== undefined && known.version === version) return known.calendarOf
  const [days, years] = [await allCalendarDays(db), await coveredYears(db)]
  const made = new Map<string, Calendar>()
  const calendarOf = (regionPath: string): Calendar => {
    const calendar = made.get(regionPath) ?? calendarFor(days, years, regionPath)
    made.set(regionPath, calendar)
    return calendar
  }
  kept.set(keyOf(db), { version, calendarOf })
  return calendarOf
}

interface Kept {
  readonly version: string
  readonly calendarOf: (regionPath: string) => Calendar
}

const kept = new WeakMap<object, Kept>()

/** Transactions share the configuration of the connection they were opened on. */
function keyOf(db: Db): object {
  return (db.client as { config: object }).config
}
