// 承接: what is due is carried out soon after midnight, and every hour in case that was missed.
import type { Job } from '../platform/jobs/run.ts'
import { carryOutDue } from './carry-out.ts'

export const jobs: readonly Job[] = [
  {
    name: 'successions.carry-out',
    schedule: '2 * * * *',
    run: async (ctx) => {
      await carryOutDue(ctx)
    },
  },
]
