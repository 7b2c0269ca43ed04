// 听证: the reminder, every quarter of an hour.
import type { Job } from '../platform/jobs/run.ts'
import { runHearingTimers } from './timers.ts'

export const jobs: readonly Job[] = [
  {
    name: 'hearings.timers',
    schedule: '9,24,39,54 * * * *',
    run: async (ctx) => {
      await runHearingTimers(ctx)
    },
  },
]
