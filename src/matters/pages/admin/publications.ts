// Receives the publication of a draft.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { publish } from '../../publish.ts'
import { answer } from './matter.ts'
import { bodyOf, readSeen, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const reason = readText(body, 'reason')
  const published = await publish(ctx, code, reason, readSeen(body))
  if (published.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[published.refusal]
  await answer(ctx, res, code, { form: 'publication', sentence, reason, successor: '' })
}
