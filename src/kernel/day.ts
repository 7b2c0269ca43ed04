// A Day is a civil calendar date in China, 'YYYY-MM-DD'. Days compare as strings.

export type Day = `${number}-${number}-${number}`

const millisecondsPerDay = 86_400_000
/** China keeps one civil time, UTC+8, without summer time. */
const chinaOffset = 8 * 3_600_000

/** The civil date in China at an instant, whatever the host's time zone. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 10) as Day
}

/** The instant at which a civil day begins in China. */
export function startOf(day: Day): Date {
  return new Date(Date.parse(day) - chinaOffset)
}

/** True for a real date of the calendar written as 'YYYY-MM-DD'; there was no year 0. */
export function isDay(text: string): text is Day {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10) as Day
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
