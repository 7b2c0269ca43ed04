// 督办单: what it must say before it goes out.
import { addDays } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { isDay } from '../../kernel/day.ts'
import { longestReason } from './life.ts'
import { isBlank } from './of-steps.ts'

export type OrderFault = 'text-missing' | 'text-too-long'
export type DayFault = 'day-wrong' | 'day-too-far'

export function orderTextFault(text: string): OrderFault | null {
  if (isBlank(text)) return 'text-missing'
  return text.length > longestReason ? 'text-too-long' : null
}

/** After today, and within a year. */
export function answerDayFault(day: string, today: Day): DayFault | null {
  if (!isDay(day) || day <= today) return 'day-wrong'
  return day > addDays(today, 366) ? 'day-too-far' : null
}
