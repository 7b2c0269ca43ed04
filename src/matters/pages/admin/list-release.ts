// Receives the giving up of a list.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { listRefusals } from '../../messages.ts'
import { listPath } from '../../paths.ts'
import { releaseList } from '../../release-list.ts'
import { answer } from './list.ts'
import { bodyOf, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const reason = readText(bodyOf(req.body), 'reason')
  const released = await releaseList(ctx, id, reason)
  if (released.ok) return res.redirect(303, listPath(id))
  await answer(ctx, res, id, {
    ...{ form: 'release', sentence: listRefusals[released.refusal], reason, day: '' },
  })
}
