// 征求意见: reminders and silence, every quarter of an hour.
import type { Job } from '../platform/jobs/run.ts'
import { runConsultationTimers } from './timers.ts'

export const jobs: readonly Job[] = [
  {
    name: 'consultations.timers',
    schedule: '7,22,37,52 * * * *',
    run: async (ctx) => {
      await runConsultationTimers(ctx)
    },
  },
]
