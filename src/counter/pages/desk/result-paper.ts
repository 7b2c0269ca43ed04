// The decision that a window hands over, to be printed there.
import type { Request, Response } from 'express'
import {
  applicationById,
  mayFollow,
  mayHandOver,
  sendDocument,
} from '../../../applications/index.ts'
import { recordAlone } from '../../../audit/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { resultKinds } from './read-handover.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await applicationById(ctx.db, String(req.params['id'])))
  const follows = mayFollow(ctx.actor, application) && mayHandOver(ctx.actor, application)
  const papers = follows ? await documentsOf(ctx.db, application.id) : []
  const paper = found(
    papers.find(({ id, kind }) => id === req.params['documentId'] && resultKinds.has(kind)),
  )
  await recordAlone(ctx.db, ctx, {
    action: 'counter.follow',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after: { what: `document ${paper.id}` },
  })
  await sendDocument(ctx, res, paper)
}
