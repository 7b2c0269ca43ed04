// Counting in months: the period ends on the day of the same number, or on the month's last day when
// there is none (民法典第二百零二条).
import { isDay, type Day } from '../../kernel/day.ts'

export function addMonths(start: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = start.split('-').map(Number)
  const months = year * 12 + (month - 1) + count
  return dayNumbered(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, date)
}

function dayNumbered(year: number, month: number, date: number): Day {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
  return isDay(text) ? text : dayNumbered(year, month, date - 1)
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
