// Receives what is to be done with a version that waits for its day.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { draftOn, pullBack } from '../../planned.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const version = Number(readText(body, 'version'))
  const act = body['command'] === 'draft' ? draftOn : pullBack
  const done = await act(ctx, code, Number.isSafeInteger(version) ? version : 0)
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[done.refusal]
  await answer(ctx, res, code, { ...nothingTyped, form: 'planned', sentence })
}
