// Silence of the lead department: after five working days all parts count as accepted, with one notice.
import type { Context } from '../platform/context.ts'
import { acceptJoint } from './accept.ts'

/** How many joint applications were taken as accepted. */
export async function runJointTimers(ctx: Context): Promise<number> {
  const overdue = await ctx
    .db('applications')
    .whereNotNull('jointId')
    .where('status', 'submitted')
    .where('dueOn', '<', ctx.today)
    .distinct('jointId')
  let count = 0
  for (const { jointId } of overdue) {
    const accepted = await acceptJoint(ctx, jointId ?? '', 'deem-accepted')
    if (accepted.ok) count += 1
  }
  return count
}
