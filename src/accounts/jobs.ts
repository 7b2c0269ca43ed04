// Jobs of accounts.
import type { Job } from '../platform/jobs/run.ts'
import { tidy } from './tidy.ts'

export const jobs: readonly Job[] = [
  { name: 'accounts.tidy', schedule: '17 * * * *', run: (ctx) => tidy(ctx) },
]
