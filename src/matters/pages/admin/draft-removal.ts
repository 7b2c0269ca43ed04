// Receives the order to throw a draft away.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { discardDraft } from '../../save-draft.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readSeen } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const discarded = await discardDraft(ctx, code, readSeen(bodyOf(req.body)))
  if (discarded.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[discarded.refusal]
  await answer(ctx, res, code, { ...nothingTyped, form: 'draft', sentence })
}
