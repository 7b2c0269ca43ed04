// 联办件: what silence means, every quarter of an hour.
import type { Job } from '../platform/jobs/run.ts'
import { runJointTimers } from './timers.ts'

export const jobs: readonly Job[] = [
  {
    name: 'joint.timers',
    schedule: '4,19,34,49 * * * *',
    run: async (ctx) => {
      await runJointTimers(ctx)
    },
  },
]
