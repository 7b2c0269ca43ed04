// The door of time limits (时限): the working-day calendar, limits, clocks and lights, all pure.
export type * from './types.ts'
export * from './messages.ts'
export { calendarFor, calendarOf, weekdayName } from './rules/calendar.ts'
export {
  addLimit,
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './rules/working-days.ts'
export { addMonths } from './rules/months.ts'
export { readClock } from './rules/clock.ts'
export { derivationOf } from './rules/derivation.ts'
export { defaultThresholds, light } from './rules/light.ts'
export { deliveryLimit, limitsOf, receiptLimit, type LimitsOfMatter } from './rules/limits.ts'
export { clocksOfApplication } from './rules/clocks-of-application.ts'
export { calendarOfRegion, regionCalendars } from './calendar-of-region.ts'
export { calendarVersion } from './store.ts'
export { importNotices } from './import-notices.ts'
export { addRegionalHoliday, removeRegionalHoliday } from './add-regional-holiday.ts'
export { limitGroup, limitSettings, type LimitSettings } from './settings.ts'
