// Files that arrive in pieces for a draft of one matter, or for its correction.
import type { Context } from '../platform/context.ts'
import { rightFor } from './keep-material.ts'
import { filesOf } from './materials-store.ts'
import type { Arrival } from './receive-upload.ts'
import { mayFill } from './rules/policy.ts'
import { lockApplication } from './store.ts'

export function applicationArrival(ctx: Context, id: string): Arrival {
  return {
    owner: { applicationId: id },
    isOpen: async (tx) => {
      const application = await lockApplication(tx, id)
      return (
        application !== null &&
        mayFill(ctx, application, rightFor(application)) &&
        (application.status === 'draft' || application.status === 'correcting') &&
        application.binnedAt === null
      )
    },
    count: async (tx) => (await filesOf(tx, id)).length,
  }
}
