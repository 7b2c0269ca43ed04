// Opens an application for somebody who may see it; every look by staff is on record.
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { alongside } from '../platform/database/alongside.ts'
import type { Db } from '../platform/database/transaction.ts'
import { fullFolderOf } from './folder.ts'
import type { FullFolder } from './folder.ts'
import { involvedDepartments } from './queries/involved.ts'
import { noteElsewhere } from './note-elsewhere.ts'
import { maySee } from './rules/policy.ts'
import { applicationById, isId } from './store.ts'
import type { Application } from './types.ts'

const action = 'applications.read'

/**
 * The same for a part that comes in several requests (a page and its picture, turned and enlarged):
 * looking at it again within ten minutes is the same look, and one entry.
 */
export async function openPart(
  ctx: Context,
  id: string,
  what: string,
): Promise<Application | null> {
  if (await lookedAt(ctx, id, what)) {
    const application = await applicationById(ctx.db, id)
    const involved = application === null ? [] : await involvedDepartments(ctx.db, application.id)
    if (application !== null && maySee(ctx.actor, application, involved)) return application
  }
  return openFile(ctx, id, what)
}

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
  if (application === null) {
    await noteElsewhere(ctx, id, { action, after: { what } })
    return null
  }
  const involved = await involvedDepartments(ctx.db, application.id)
  return (await isLookedAt(ctx, application, involved, what)) ? application : null
}

export interface OpenFolder<Beside> {
  readonly application: Application
  readonly folder: FullFolder
  readonly beside: Beside
}

/**
 * The same with all that lies in its folder, for the page that shows it all, and what the page asks for
 * `beside` it; that is on record before anything of it is shown.
 */
export async function openFolder<Beside>(
  ctx: Context,
  id: string,
  what: string,
  beside: (db: Db, application: Application) => Promise<Beside>,
): Promise<OpenFolder<Beside> | null> {
  const [application, folder] = await alongside(ctx.db, (db) =>
    Promise.all([applicationById(db, id), isId(id) ? fullFolderOf(db, id) : null]),
  )
  if (application === null || folder === null) {
    await noteElsewhere(ctx, id, { action, after: { what } })
    return null
  }
  const involved = folder.steps.flatMap(({ handlingDepartmentId }) => handlingDepartmentId ?? [])
  const [isOpen, asked] = await alongside(ctx.db, (db) =>
    Promise.all([
      isLookedAt({ ...ctx, db }, application, involved, what),
      maySee(ctx.actor, application, involved) ? beside(db, application) : null,
    ]),
  )
  return isOpen && asked !== null ? { application, folder, beside: asked } : null
}

/** Whether it may be seen; a look by staff is on record either way. */
async function isLookedAt(
  ctx: Context,
  application: Application,
  involved: readonly string[],
  what: string,
): Promise<boolean> {
  const { actor } = ctx
  const allowed = maySee(actor, application, involved)
  if (actor.kind === 'staff') {
    await recordAlone(ctx.db, ctx, {
      action,
      outcome: allowed ? 'done' : 'refused',
      subjectType: 'application',
      subjectId: application.id,
      applicationId: application.id,
      after: { what },
    })
  }
  return allowed
}

const sameLook = 10 * 60_000

async function lookedAt({ db, actor, now }: Context, id: string, what: string): Promise<boolean> {
  if (actor.kind !== 'staff' || !isId(id)) return false
  const seen = await db('auditEntries')
    .where({ applicationId: id, accountId: actor.accountId, action })
    .where({ departmentId: actor.seat.departmentId, outcome: 'done' })
    .where('at', '>', new Date(now.getTime() - sameLook))
    .whereRaw(`after ->> 'what' = ?`, [what])
    .first('id')
  return seen !== undefined
}
