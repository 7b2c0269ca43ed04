// Jobs of the catalogue. Midnight in Shanghai is 16:00 UTC; a night without a worker is made good by
// the next full hour, and by the worker itself when it starts.
import { endRegionalSuspensions } from './suspend-region.ts'
import type { Job } from '../platform/jobs/run.ts'
import { applyOperations } from './operate.ts'
import { endSuspensions, publishPlanned } from './publish-planned.ts'

export const jobs: readonly Job[] = [
  {
    name: 'matters.publish-planned',
    schedule: '0 * * * *',
    run: async (ctx) => {
      await publishPlanned(ctx)
      await applyOperations(ctx)
      await endSuspensions(ctx)
      await endRegionalSuspensions(ctx)
    },
  },
]
