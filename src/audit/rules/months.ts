// Months by their first day, and which of them may leave the database.
import type { Day } from '../../kernel/day.ts'

export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01` as Day
}

/** The first day of the month so many months later (earlier when negative). */
export function addMonths(month: Day, count: number): Day {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  const year = String(Math.floor(whole / 12)).padStart(4, '0')
  return `${year}-${String((whole % 12) + 1).padStart(2, '0')}-01` as Day
}

/** 网络安全法第二十三条: logs stay for six months at least. */
export const leastMonths = 6

/** The first month that stays online: this one and `online` whole months before it. */
export function firstOnline(today: Day, online: number): Day {
  return addMonths(monthOf(today), -Math.max(online, leastMonths))
}
