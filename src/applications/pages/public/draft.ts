// Begins a draft, or goes on with the one that is there.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { beginDraft } from '../../begin-draft.ts'
import { draftForm } from '../../draft-form.ts'
import { applicationById } from '../../store.ts'
import { filingState } from './filing-state.ts'
import { firstOpen, nextOf } from './filing-steps.ts'
import * as start from './start.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const matterCode = textOf(body['matter'])
  const regionCode = textOf(body['region'])
  const begun = await beginDraft(ctx, { matterCode, regionCode, chosen: body, reuse: body['reuse'] === 'yes' })
  if (!begun.ok) {
    return start.answer(ctx, res, { matterCode, regionCode, chosen: body, refusal: begun.refusal })
  }
  const { applicationId, continued } = begun.value
  const application = found(await applicationById(ctx.db, applicationId))
  const state = filingState(await draftForm(ctx.db, application, ctx.today))
  res.redirect(303, continued ? firstOpen(applicationId, state) : nextOf(applicationId, state, 0))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
