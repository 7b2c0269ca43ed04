// Every minute: arrange what was left in inboxes, send what is due.
import type { Job } from '../platform/jobs/run.ts'
import { dispatch } from './dispatch.ts'
import { sendDue } from './send.ts'
import { tellSignIns } from './tell-sign-ins.ts'

export const jobs: readonly Job[] = [
  {
    name: 'notifications.deliver',
    schedule: '* * * * *',
    run: async (ctx) => {
      await tellSignIns(ctx)
      await dispatch(ctx)
      await sendDue(ctx)
    },
  },
]
