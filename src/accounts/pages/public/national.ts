// 用国家统一身份登录: over to the other side, and back with what it says.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import {
  comeBackFromNational,
  goToNational,
  nationalTerms,
} from '../../../platform/session/national-sign-on.ts'
import { found } from '../../../platform/web/errors.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { nationalRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { signInNationally } from '../../sign-in-nationally.ts'
import { comeIn } from '../come-in.ts'
import { onwards, present } from './sign-in.ts'

declare module 'express-session' {
  interface SessionData {
    /** Where somebody wanted to go who is at the other side now. */
    nationalNext?: string
  }
}

export async function go(ctx: Context, req: Request, res: Response): Promise<void> {
  found(nationalTerms(req))
  const next = safePath(req.query['next'], '')
  if (ctx.actor.kind === 'applicant') return res.redirect(303, next || paths.mySpace())
  req.session.nationalNext = next
  const refusal = await goToNational(req, res)
  if (refusal !== null) await refuse(req, res, next, nationalRefusals[refusal])
}

export async function back(ctx: Context, req: Request, res: Response): Promise<void> {
  const { refuseDemonstration } = found(nationalTerms(req))
  const next = safePath(req.session.nationalNext, '')
  delete req.session.nationalNext
  const vouched = await comeBackFromNational(req, res)
  if (!vouched.ok) return refuse(req, res, next, nationalRefusals[vouched.refusal])
  const signedIn = await signInNationally(ctx, vouched.value, refuseDemonstration)
  if (!signedIn.ok) return refuse(req, res, next, nationalRefusals[signedIn.refusal])
  await comeIn(ctx, req, signedIn.value)
  res.redirect(303, await onwards(ctx, signedIn.value, next))
}

function refuse(req: Request, res: Response, next: string, sentence: string): Promise<void> {
  return present(req, res, { next, username: '' }, { national: sentence })
}
