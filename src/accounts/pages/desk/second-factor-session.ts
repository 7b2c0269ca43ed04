// What waits, sealed, in a session while a second factor is enrolled: the secret until a code has
// confirmed it, and the recovery codes until they have been shown, once.
import type { Request } from 'express'
import type { Context } from '../../../platform/context.ts'
import { newTotpSecret } from '../../../platform/security/totp.ts'

declare module 'express-session' {
  interface SessionData {
    pendingSecret?: string
    recoveryCodes?: string
  }
}

/** The secret that is shown and not confirmed yet; a new one when there is none. */
export function pendingSecret(ctx: Context, req: Request): string {
  const sealed = req.session.pendingSecret
  if (sealed !== undefined) return ctx.vault.open(sealed)
  const secret = newTotpSecret()
  req.session.pendingSecret = ctx.vault.seal(secret)
  return secret
}

export function dropPendingSecret(req: Request): void {
  delete req.session.pendingSecret
}

export function handCodes(ctx: Context, req: Request, codes: readonly string[]): void {
  req.session.recoveryCodes = ctx.vault.seal(codes.join(' '))
}

/** The codes that were just drawn; null when there are none to show. */
export function takeCodes(ctx: Context, req: Request): readonly string[] | null {
  const sealed = req.session.recoveryCodes
  if (sealed === undefined) return null
  delete req.session.recoveryCodes
  return ctx.vault.open(sealed).split(' ')
}
