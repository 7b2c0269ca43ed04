// Seals the log every hour, at the 7th minute.
import type { Job } from '../platform/jobs/run.ts'
import { sealEntries } from './seal.ts'

export const jobs: readonly Job[] = [
  {
    name: 'audit.seal',
    schedule: '7 * * * *',
    run: async (ctx) => {
      await sealEntries(ctx)
    },
  },
]
