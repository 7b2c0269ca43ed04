// Every morning the holders of licences that run out soon are told.
import type { Job } from '../platform/jobs/run.ts'
import { remindOfEnds } from './remind.ts'

export const jobs: readonly Job[] = [
  {
    name: 'licences.remind',
    // 08:40 in China.
    schedule: '40 0 * * *',
    run: async (ctx) => {
      await remindOfEnds(ctx)
    },
  },
]
