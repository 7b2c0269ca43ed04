// 429: says when to come back. What was posted is kept for its writer, so that the wait costs him no word.
import type { Request, Response } from 'express'
import { keepingRule, keepPost, ownerMark } from '../session/kept-posts.ts'
import { networkOf, throttle } from '../session/throttle.ts'
import { showErrorPage } from './error-pages.ts'
import { shellOf } from './shell.ts'

/** The page 429, or its words alone for a script. */
export async function answerTooMany(req: Request, res: Response, seconds: number): Promise<void> {
  const { t, links } = shellOf(res)
  const message = t('请过 {minutes} 分钟再试。', { minutes: Math.ceil(seconds / 60) })
  res.setHeader('Retry-After', String(seconds))
  // A script keeps itself what it wanted to send.
  const isKept = req.get('accept') !== 'application/json' && (await keptForWriter(req, res))
  await showErrorPage(req, res, 429, ['请求太多', message], isKept ? links.resume : null)
}

async function keptForWriter(req: Request, res: Response): Promise<boolean> {
  const ctx = req.context
  if (req.method !== 'POST' || ctx === undefined || !('accountId' in ctx.actor)) return false
  if ((await throttle(ctx.db, keepingRule, networkOf(ctx.ip))) > 0) return false
  await keepPost(ctx, req, res, ownerMark(ctx.vault, ctx.actor.accountId))
  return true
}
