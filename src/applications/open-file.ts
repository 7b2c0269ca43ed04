// Opens an application for somebody who may see it; every look by staff is on record.
import { record } from '../audit/index.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Context } from '../platform/context.ts'
import { involvedDepartments } from './queries/involved.ts'
import { maySee } from './rules/policy.ts'
import { applicationById } from './store.ts'
import type { Application } from './types.ts'

/**
 * The application, or null for one that does not exist and one that is not for these eyes: the two
 * look the same from outside. `what` names the part that is read ('file', 'attachment', …).
 */
export async function openFile(
  ctx: Context,
  id: string,
  what: string,
): Promise<Application | null> {
  const application = await applicationById(ctx.db, id)
  if (application === null) return null
  const { actor } = ctx
  const allowed = maySee(actor, application, await involvedDepartments(ctx.db, application.id))
  if (actor.kind === 'staff') {
    await transaction(ctx.db, (tx) =>
      record(tx, ctx, {
        action: 'applications.read',
        outcome: allowed ? 'done' : 'refused',
        subjectType: 'application',
        subjectId: application.id,
        applicationId: application.id,
        after: { what },
      }),
    )
  }
  return allowed ? application : null
}
