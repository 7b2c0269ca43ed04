// The timers, every quarter of an hour; by night what matters usually take, and due days anew when the
// calendar has changed.
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import type { Job } from '../platform/jobs/run.ts'
import { carryOut } from './bulk/carry-out.ts'
import { countCompanions } from './count-companions.ts'
import { countUsualDays } from './count-usual-days.ts'
import { measureDurations } from './measure-durations.ts'
import { expireDrafts } from './expire-drafts.ts'
import { forgetStaleUploads } from './receive-upload.ts'
import { remindPapers } from './remind-papers.ts'
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
  at('applications.timers', '*/15 * * * *', runTimers),
  at('applications.scan-files', '* * * * *', scanFiles),
  at('applications.remind-papers', '20 0 * * *', remindPapers),
  at('applications.send-digests', '30 0 * * *', sendDigests),
  at('applications.usual-days', '10 17 * * *', countUsualDays),
  // After what is usual has been counted.
  at('applications.refresh-due-days', '30 17 * * *', refreshDueDays),
  at('applications.expire-drafts', '10 18 * * *', expireDrafts),
  at('applications.forget-uploads', '20 18 * * *', forgetStaleUploads),
  at('applications.measure-durations', '30 18 * * *', measureDurations),
  at('applications.count-companions', '45 18 * * *', countCompanions),
]

/** `schedule` is a cron line in UTC: 17:00 is 01:00 in China. */
function at(name: string, schedule: string, work: (ctx: Context) => Promise<unknown>): Job {
  return {
    name,
    schedule,
    run: async (ctx) => {
      await work(ctx)
    },
  }
}
