// 统一办理: forty-five working days from the joint acceptance, fifteen more once where the head of the
// government approves (行政许可法 第二十六条、第四十二条).
import type { Clock, Pause } from '../../deadlines/index.ts'
import type { Day } from '../../kernel/day.ts'

export interface JointTimes {
  readonly acceptedOn: Day | null
  /** The day of the last decision, null while one is missing. */
  readonly decidedOn: Day | null
  /** Parts that are 行政许可. */
  readonly licences: number
  readonly pauses: readonly Pause[]
  readonly extended: boolean
}

const joint = { length: 45, unit: 'working-day' } as const
/** Working days. */
export const extensionDays = 15

/** Null before acceptance, and where less than two licences are handled together. */
export function jointClock(times: JointTimes): Clock | null {
  const { acceptedOn, decidedOn, licences, pauses, extended } = times
  if (acceptedOn === null || licences < 2) return null
  const extension = extended ? { length: extensionDays } : null
  return { startedOn: acceptedOn, limit: joint, pauses, extension, stoppedOn: decidedOn }
}
