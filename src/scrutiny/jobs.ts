// The watch over reading, every half hour.
import type { Job } from '../platform/jobs/run.ts'
import { watchReadings } from './watch.ts'

export const jobs: readonly Job[] = [
  {
    name: 'scrutiny.watch',
    schedule: '5,35 * * * *',
    run: async (ctx) => {
      await watchReadings(ctx)
    },
  },
]
