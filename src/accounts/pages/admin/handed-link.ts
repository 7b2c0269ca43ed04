// A fresh one-time link is shown once, on the page after the one that made it. Until then it waits
// sealed in the administrator's session.
import type { Request } from 'express'
import type { Context } from '../../../platform/context.ts'
import { paths } from '../../paths.ts'

declare module 'express-session' {
  interface SessionData {
    handedLink?: string
  }
}

export function handOver(ctx: Context, req: Request, accountId: string, secret: string): void {
  req.session.handedLink = ctx.vault.seal(JSON.stringify([accountId, secret]))
}

/** The address to hand to this member of staff; null when none was made just now. */
export function takeOver(ctx: Context, req: Request, accountId: string): string | null {
  const sealed = req.session.handedLink
  if (sealed === undefined) return null
  const [owner, secret] = JSON.parse(ctx.vault.open(sealed)) as [string, string]
  if (owner !== accountId) return null
  delete req.session.handedLink
  return `${ctx.publicUrl}${paths.firstPassword(secret)}`
}
