// Dates and numbers as Chinese readers write them.
import type { Day } from '../../kernel/day.ts'
import { dayOf, weekdayOf } from '../../kernel/day.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** 10月15日（周四） */
export function shortDay(day: Day): string {
  const [, month, date] = parts(day)
  return `${month}月${date}日（周${weekdays[weekdayOf(day) - 1]}）`
}

/** 2026年10月15日 */
export function longDay(day: Day): string {
  const [year, month, date] = parts(day)
  return `${year}年${month}月${date}日`
}

/** 2026年10月15日（周四） */
export function fullDay(day: Day): string {
  return `${parts(day)[0]}年${shortDay(day)}`
}

/** 10-15, for tables */
export function tableDay(day: Day): string {
  return day.slice(5)
}

/** 10月15日 9:42 */
export function moment(instant: Date): string {
  const [, month, date] = parts(dayOf(instant))
  return `${month}月${date}日 ${clockTime(instant)}`
}

/** 2026年10月15日 9:42 */
export function longMoment(instant: Date): string {
  return `${longDay(dayOf(instant))} ${clockTime(instant)}`
}

/** 9:42 */
export function clockTime(instant: Date): string {
  const china = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  return `${Number(china.slice(11, 13))}:${china.slice(14, 16)}`
}

/** 1.2 MB, 86 KB */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}
