// The password was right, a code is still to come: the session waits for it.
import type { Request } from 'express'
import type { Context } from '../../platform/context.ts'
import { openHalf } from '../../platform/session/half-open.ts'
import { passwordSetAt } from '../queries/password-set-at.ts'

export async function awaitCode(
  ctx: Context,
  req: Request,
  accountId: string,
  next: string,
): Promise<void> {
  const setAt = await passwordSetAt(ctx.db, accountId)
  await openHalf(req, { accountId, next, passwordSetAt: setAt.getTime() })
}
