// 提交: files the draft. Sent twice, it leads to the same receipt.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { paths } from '../../paths.ts'
import { submit } from '../../submit.ts'
import * as check from './check.ts'
import { isTooFast } from './filing-pace.ts'
import { ownDraft } from './own-draft.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  if (await isTooFast(ctx, req, res)) return
  const declared = (req.body as Readonly<Record<string, unknown>>)['declared'] === 'yes'
  const result = await submit(ctx, id, declared)
  if (result.ok) {
    const window = ctx.actor.kind === 'staff'
    return res.redirect(303, window ? paths.counterFiling(id) : paths.receipt(id))
  }
  const { reason } = result.refusal
  if (reason === 'not-found') throw new HttpError(404, 'not found')
  if (reason === 'unmerged') return res.redirect(303, paths.merge(id))
  const draft = await ownDraft(ctx, req, res)
  const state = reason === 'not-open' ? result.refusal.state : null
  if (draft !== null) await check.answer(ctx, res, draft, reason, state)
}
