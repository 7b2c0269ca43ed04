// Receives a reviewer's verdict, and the recall of what was sent to review.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { review } from '../../review.ts'
import { recall } from '../../submit.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readSeen, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const comment = readText(body, 'reason')
  const { revision } = readSeen(body)
  const approved = body['verdict'] === 'approve'
  const done = await review(ctx, code, { approved, comment, revision })
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[done.refusal]
  await answer(ctx, res, code, { ...nothingTyped, form: 'review', sentence, reason: comment })
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const done = await recall(ctx, code)
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  await answer(ctx, res, code, {
    ...{ ...nothingTyped, form: 'draft', sentence: refusals[done.refusal] },
  })
}
