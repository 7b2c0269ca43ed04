// 联办件: what silence means, every quarter of an hour; by night what becomes of drafts left alone.
import type { Job } from '../platform/jobs/run.ts'
import { expireJointDrafts } from './expire-drafts.ts'
import { runJointTimers } from './timers.ts'

export const jobs: readonly Job[] = [
  {
    name: 'joint.timers',
    schedule: '4,19,34,49 * * * *',
    run: async (ctx) => {
      await runJointTimers(ctx)
    },
  },
  {
    name: 'joint.expire-drafts',
    // UTC: 02:15 in China.
    schedule: '15 18 * * *',
    run: async (ctx) => {
      await expireJointDrafts(ctx)
    },
  },
]
