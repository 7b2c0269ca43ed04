// Every minute what was written is sealed and the seal anchored; every day the coming months are made.
import type { Job } from '../platform/jobs/run.ts'
import { anchorFile, appendAnchors } from './anchor.ts'
import { ensureMonths } from './ensure-months.ts'
import { sealEntries } from './seal.ts'

export const jobs: readonly Job[] = [
  {
    name: 'audit.seal',
    schedule: '* * * * *',
    run: async (ctx) => {
      await sealEntries(ctx)
      const appended = await appendAnchors(ctx.db, anchorFile(ctx.dataFolder))
      // Fails again every minute, so that whoever looks at the jobs cannot miss it.
      if (appended === null)
        throw new Error('库里的封存与库外的锚不符：请运行 npm run audit:verify')
    },
  },
  {
    name: 'audit.months',
    // 00:40 in China.
    schedule: '40 16 * * *',
    run: ensureMonths,
  },
]
