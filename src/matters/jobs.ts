// Jobs of the catalogue. Midnight in Shanghai is 16:00 UTC; a night without a worker is made good by
// the next full hour, and by the worker itself when it starts.
import { z } from 'zod'
import { takeOrdered } from './apply-import.ts'
import { checkImport } from './check-file.ts'
import { endRegionalSuspensions } from './suspend-region.ts'
import type { Job } from '../platform/jobs/run.ts'
import { applyOperations } from './operate.ts'
import { recheckAll, recheckDue, recheckJob } from './recheck.ts'
import { publishPlannedLists } from './publish-planned-lists.ts'
import { endSuspensions, publishPlanned } from './publish-planned.ts'

export const jobs: readonly Job[] = [
  {
    name: 'matters.publish-planned',
    schedule: '0 * * * *',
    run: async (ctx) => {
      await publishPlanned(ctx)
      await applyOperations(ctx)
      await publishPlannedLists(ctx)
      await endSuspensions(ctx)
      await endRegionalSuspensions(ctx)
    },
  },
  {
    name: 'matters.recheck-due',
    schedule: '*/5 * * * *',
    run: async (ctx) => {
      await recheckDue(ctx)
    },
  },
  {
    // A quarter past two in the night: a day more has made other contacts stale.
    name: recheckJob,
    schedule: '15 18 * * *',
    run: async (ctx) => {
      await recheckAll(ctx)
    },
  },
  {
    name: 'matters.check-import',
    schedule: null,
    run: (ctx, payload) => checkImport(ctx, importJob.parse(payload).id),
  },
  {
    name: 'matters.take-import',
    schedule: null,
    run: (ctx, payload) => takeOrdered(ctx, importJob.parse(payload).id),
  },
]

const importJob = z.object({ id: z.string() })
