// 被拒绝的访问: who is signed in and asks for what is not his stands in the log of the hall, not only in that of the
// program (ASVS V16.3.2, GB/T 22239 8.1.4.3 a): whose account, by which post, from where, which kind of address.
import type { ErrorRequestHandler, Request } from 'express'
import type { Context } from '../platform/context.ts'
import type { Log } from '../platform/logging/logger.ts'
import { throttle } from '../platform/session/throttle.ts'
import { HttpError } from '../platform/web/errors.ts'
import { recordAlone } from './record.ts'

/** Of one account in an hour: who tries a thousand addresses is known after the first, and fills no log. */
const pace = { name: 'refused-access', points: 60, seconds: 3600 }

/** Passes every error on: it only notes what was refused to somebody. */
export function noteRefusedAccess(log: Log): ErrorRequestHandler {
  return (error: unknown, req, _res, next) => {
    if (!(error instanceof HttpError) || (error.status !== 403 && error.status !== 404)) {
      return next(error)
    }
    const { context } = req
    const isSomebody = context !== undefined && 'accountId' in context.actor
    // An address that is none of ours is a slip of the pen.
    if (!isSomebody || routeOf(req) === null) return next(error)
    note(context, req, error).then(
      () => next(error),
      (fault: unknown) => {
        log.error('refused access not recorded', { requestId: req.requestId, error: String(fault) })
        next(error)
      },
    )
  }
}

async function note(ctx: Context, req: Request, { status, message }: HttpError): Promise<void> {
  const { actor } = ctx
  if (!('accountId' in actor) || (await throttle(ctx.db, pace, actor.accountId)) > 0) return
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'access.refused', outcome: 'refused' },
    ...{ subjectType: 'account-access', subjectId: actor.accountId },
    after: {
      address: `${req.method} ${routeOf(req) ?? ''}`,
      things: req.path.split('/').filter(isId),
      ...{ status, reason: message },
    },
  })
}

function routeOf(req: Request): string | null {
  const route: unknown = (req.route as { path?: unknown } | undefined)?.path
  return typeof route === 'string' ? route : null
}

/** What was typed into an address may be a number of a person; a row's id is shorter. */
function isId(part: string): boolean {
  return /^\d{1,10}$/.test(part)
}
