// 补正截止日期: always a working day. By law a term that would end on a rest day ends on the next working day
// (民法典第二百零三条): a notice that named the rest day would say another day than the clock.
import {
  calendarOfRegion,
  isWorkingDay,
  limitSettings,
  workingDayFrom,
} from '../deadlines/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'

/** The day that a notice proposes: after the days that the province set, where the applicant lives. */
export async function usualCorrectionDay(ctx: Context, regionPath: string): Promise<Day> {
  const { correctionDays } = await limitSettings(ctx.db)
  const calendar = await calendarOfRegion(ctx.db, regionPath)
  return workingDayFrom(calendar, addDays(ctx.today, correctionDays))
}

/** What is said of a rest day, with the working day to put instead; null for a working day. */
export async function restDayWords(
  ctx: Context,
  regionPath: string,
  day: Day,
): Promise<string | null> {
  const calendar = await calendarOfRegion(ctx.db, regionPath)
  if (isWorkingDay(calendar, day)) return null
  return `${fullDay(day)}是休息日，请改成工作日，如 ${fullDay(workingDayFrom(calendar, day))}`
}
