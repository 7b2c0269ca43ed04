// What a window took in, opened by its clerks: how far it is, and the papers; not its answers and files.
import { applicationById, mayFill, mayFollow, noteElsewhere } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'

const action = 'counter.follow'

/** Also a draft that the window fills in; null for everything else. A look at what is filed is on record. */
export async function openFiling(
  ctx: Context,
  id: string,
  what: string,
): Promise<Application | null> {
  const application = await applicationById(ctx.db, id)
  if (application === null) await noteElsewhere(ctx, id, { action, after: { what } })
  if (application === null || ctx.actor.kind !== 'staff') return null
  if (application.status === 'draft') return mayFill(ctx, application) ? application : null
  const allowed = mayFollow(ctx.actor, application)
  await recordAlone(ctx.db, ctx, {
    action,
    outcome: allowed ? 'done' : 'refused',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after: { what },
  })
  return allowed ? application : null
}
