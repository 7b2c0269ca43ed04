// Every morning both sides of a mandate are told that it ends soon, or has ended.
import type { Job } from '../platform/jobs/run.ts'
import { tellEnds } from './tell-ends.ts'

export const jobs: readonly Job[] = [
  {
    name: 'mandates.tell-ends',
    // 08:30 in China.
    schedule: '30 0 * * *',
    run: async (ctx) => {
      await tellEnds(ctx)
    },
  },
]
