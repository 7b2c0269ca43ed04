// 换成新版: the draft goes on under the guide in force.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { renewDraft } from '../../renew-draft.ts'
import { filingState } from './filing-state.ts'
import { firstOpen } from './filing-steps.ts'
import { answerTooLate, ownDraft } from './own-draft.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await renewDraft(ctx, id)
  if (!done.ok) return answerTooLate(res, id, done.refusal)
  const draft = await ownDraft(ctx, req, res)
  if (draft !== null) res.redirect(303, firstOpen(id, filingState(draft)))
}
