// 统一办理: forty-five working days from the joint acceptance (行政许可法 第二十六条、第四十二条).
import type { Clock } from '../../deadlines/index.ts'
import type { Day } from '../../kernel/day.ts'

export interface JointTimes {
  readonly acceptedOn: Day | null
  /** The day of the last decision, null while one is missing. */
  readonly decidedOn: Day | null
  /** Parts that are 行政许可. */
  readonly licences: number
}

const joint = { length: 45, unit: 'working-day' } as const

/** Null before acceptance, and where less than two licences are handled together. */
export function jointClock({ acceptedOn, decidedOn, licences }: JointTimes): Clock | null {
  if (acceptedOn === null || licences < 2) return null
  return { startedOn: acceptedOn, limit: joint, pauses: [], extension: null, stoppedOn: decidedOn }
}
