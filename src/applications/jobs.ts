// The timers, every quarter of an hour; by night what matters usually take, and due days anew when the
// calendar has changed.
import { z } from 'zod'
import type { Job } from '../platform/jobs/run.ts'
import { carryOut } from './bulk/carry-out.ts'
import { countUsualDays } from './count-usual-days.ts'
import { measureDurations } from './measure-durations.ts'
import { expireDrafts } from './expire-drafts.ts'
import { forgetStaleUploads } from './receive-upload.ts'
import { refreshDueDays } from './refresh-due-days.ts'
import { scanFiles } from './scan-files.ts'
import { sendDigests } from './send-digests.ts'
import { runTimers } from './timers.ts'

const bulkPayload = z.object({ runId: z.string().regex(/^\d{1,18}$/) })

export const jobs: readonly Job[] = [
  {
    name: 'applications.bulk',
    schedule: null,
    run: async (ctx, payload) => {
      await carryOut(ctx, bulkPayload.parse(payload).runId)
    },
  },
  {
    name: 'applications.timers',
    schedule: '*/15 * * * *',
    run: async (ctx) => {
      await runTimers(ctx)
    },
  },
  {
    name: 'applications.usual-days',
    // 01:10 in China, before the days are counted anew.
    schedule: '10 17 * * *',
    run: async (ctx) => {
      await countUsualDays(ctx)
    },
  },
  {
    name: 'applications.scan-files',
    schedule: '* * * * *',
    run: async (ctx) => {
      await scanFiles(ctx)
    },
  },
  {
    name: 'applications.expire-drafts',
    // 02:10 in China.
    schedule: '10 18 * * *',
    run: async (ctx) => {
      await expireDrafts(ctx)
      await forgetStaleUploads(ctx)
    },
  },
  {
    name: 'applications.refresh-due-days',
    // 01:30 in China.
    schedule: '30 17 * * *',
    run: async (ctx) => {
      await refreshDueDays(ctx)
    },
  },
  {
    name: 'applications.send-digests',
    // 08:30 in China.
    schedule: '30 0 * * *',
    run: async (ctx) => {
      await sendDigests(ctx)
    },
  },
  {
    name: 'applications.measure-durations',
    // 02:10 in China.
    schedule: '10 18 * * *',
    run: async (ctx) => {
      await measureDurations(ctx)
    },
  },
]
