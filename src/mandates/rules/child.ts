// Until which day somebody is a child for whom only a guardian may act (个人信息保护法 第三十一条: 不满十四周岁).
import { addDays, isDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'

const guardedYears = 14

/** The day before the fourteenth birthday; of who was born on 29 February, 28 February. */
export function lastGuardedDay(birth: Day): Day {
  const year = Number(birth.slice(0, 4)) + guardedYears
  const birthday = `${year}${birth.slice(4)}`
  const fourteenth: Day = isDay(birthday) ? birthday : `${year}-03-01`
  return addDays(fourteenth, -1)
}
