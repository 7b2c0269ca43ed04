// 到期清除 by night, after drafts have been looked at.
import type { Job } from '../platform/jobs/run.ts'
import { clearWhatIsDue } from './clear.ts'

export const jobs: readonly Job[] = [
  {
    name: 'retention.clear',
    // UTC: 02:40 in China.
    schedule: '40 18 * * *',
    run: async (ctx) => {
      await clearWhatIsDue(ctx)
    },
  },
]
