// The watch, every half hour on what is due or changed and by night on all that is open.
import type { Job } from '../platform/jobs/run.ts'
import { watch } from './watch.ts'

export const jobs: readonly Job[] = [
  {
    name: 'supervision.watch',
    schedule: '*/30 * * * *',
    run: async (ctx) => {
      await watch(ctx, 'due-or-changed')
    },
  },
  {
    name: 'supervision.watch-all',
    // 02:10 in China, after the due days were counted anew.
    schedule: '10 18 * * *',
    run: async (ctx) => {
      await watch(ctx, 'all-open')
    },
  },
]
