// How often one account may file, or hand in corrections and promised papers: more often than a person can
// read through before sending, whatever it is that is filed.
import type { Request, Response } from 'express'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { Context } from '../../../platform/context.ts'

const pace = { name: 'submissions', points: 20, seconds: 60 } as const

/** True when it was too fast and has been answered. */
export async function isTooFast(ctx: Context, req: Request, res: Response): Promise<boolean> {
  const wait = 'accountId' in ctx.actor ? await throttle(ctx.db, pace, ctx.actor.accountId) : 0
  if (wait === 0) return false
  await answerTooMany(req, res, wait)
  return true
}
