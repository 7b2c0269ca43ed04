// 显示完整号码: a reason is put on record before the numbers are shown; the applicant can read it.
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { redact } from '../platform/logging/redact.ts'
import { involvedDepartments } from './queries/involved.ts'
import { noteElsewhere } from './note-elsewhere.ts'
import { maySee } from './rules/policy.ts'
import { applicationById } from './store.ts'
import type { Application } from './types.ts'

/** The application whose numbers may be shown now; null for one that is not for these eyes. */
export async function unmask(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Application | null> {
  const application = await applicationById(ctx.db, id)
  // A number typed as a part of the reason stays out of the log.
  const after = { reason: redact(reason) }
  if (application === null) {
    await noteElsewhere(ctx, id, { action: 'applications.unmask', after })
    return null
  }
  const involved = await involvedDepartments(ctx.db, application.id)
  const allowed = maySee(ctx.actor, application, involved)
  await recordAlone(ctx.db, ctx, {
    action: 'applications.unmask',
    outcome: allowed ? 'done' : 'refused',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after,
  })
  return allowed ? application : null
}
