// Receives where people go for what is run elsewhere, and the order to remove it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { removeElsewhere, writeElsewhere } from '../../edit-elsewhere.ts'
import { wordsPath } from '../../paths.ts'
import { bodyOf, readText } from './seen.ts'
import { answerElsewhere } from './words.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const written = {
    name: readText(body, 'name'),
    words: readText(body, 'words'),
    sentence: readText(body, 'sentence'),
    phone: readText(body, 'phone'),
    link: readText(body, 'link'),
  }
  const done = await writeElsewhere(ctx, written)
  if (done.ok) return res.redirect(303, `${wordsPath()}#elsewhere`)
  await answerElsewhere(ctx, res, { ...written, refusal: done.refusal })
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  found(/^\d{1,15}$/.test(id) ? id : null)
  const removed = await removeElsewhere(ctx, id)
  allow(removed.ok || removed.refusal !== 'not-the-province')
  res.redirect(303, `${wordsPath()}#elsewhere`)
}
