// Receives the order to remove a plain word.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { removeWord } from '../../edit-words.ts'
import { wordsPath } from '../../paths.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  found(/^\d{1,15}$/.test(id) ? id : null)
  const removed = await removeWord(ctx, id)
  allow(removed.ok || removed.refusal !== 'not-the-province')
  res.redirect(303, wordsPath())
}
