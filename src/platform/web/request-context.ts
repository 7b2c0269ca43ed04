// Turns a session into an actor and a request into a context, and gives every page its shell.
import type { Request, RequestHandler, Response } from 'express'
import { visitor } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Clock } from '../clock.ts'
import { scopedTo } from '../database/scope.ts'
import type { Context } from '../context.ts'
import type { Resources } from '../resources.ts'
import { absoluteLimit } from '../session/session-store.ts'
import { HttpError } from './errors.ts'

declare module 'express-serve-static-core' {
  interface Request {
    requestId: string
    context?: Context
    /** Whose session this request came with, when it had ended. */
    endedAccountId?: string
    /** The session still names a mandate that holds no more: who acted by it is himself again. */
    mandateOver?: boolean
  }
}

/** For whom somebody acts, as his session says. */
export interface SessionSeat {
  readonly departmentId: string | null
  readonly mandateId: string | null
}

export interface ContextSettings {
  readonly resources: Resources
  readonly clock: Clock
  readonly loadActor: (accountId: string, seat: SessionSeat, today: Day) => Promise<Actor>
}

/**
 * Idle limits in milliseconds (GB/T 22239 8.1.4.1 b, half an hour). A long form costs nobody his answers: what is
 * typed is saved in the background, and a post that comes later waits for its writer to sign in again.
 */
export const idleLimits = { staff: 30 * 60_000, applicant: 30 * 60_000 } as const
const seenEvery = 60_000

export function requestContext({ resources, clock, loadActor }: ContextSettings): RequestHandler {
  return async (req: Request, _res: Response, next) => {
    const now = clock()
    const today = dayOf(now)
    const actor = await actorOf(req, today, loadActor)
    req.context = {
      db: actor.kind === 'staff' ? scopedTo(resources.db, actor.seat.regionCode) : resources.db,
      actor,
      now,
      today,
      requestId: req.requestId,
      ip: req.ip ?? null,
      storage: resources.storage,
      scanner: resources.scanner,
      gateways: resources.gateways,
      vault: resources.vault,
      dataFolder: resources.config.dataFolder,
      publicUrl: resources.config.publicUrl,
    }
    next()
  }
}

export function contextOf(req: Request): Context {
  if (req.context === undefined) throw new HttpError(500, 'no context')
  return req.context
}

async function actorOf(
  req: Request,
  today: Day,
  loadActor: ContextSettings['loadActor'],
): Promise<Actor> {
  const session = req.session as Request['session'] | undefined
  const accountId = session?.passport?.user
  if (session === undefined || accountId === undefined) return visitor
  const { seatDepartmentId = null, mandateId = '' } = session
  const seat = { departmentId: seatDepartmentId, mandateId: mandateId === '' ? null : mandateId }
  const actor = await loadActor(accountId, seat, today)
  req.mandateOver = seat.mandateId !== null && actor.kind === 'applicant' && actor.agent === null
  // Sessions run on the real clock, not on the hall's shifted one.
  const now = Date.now()
  const limit = actor.kind === 'staff' ? idleLimits.staff : idleLimits.applicant
  const seenAt = session.seenAt ?? now
  const expired = now - seenAt > limit || now - (session.signedInAt ?? now) > absoluteLimit
  if (expired || actor.kind === 'visitor') {
    req.endedAccountId = accountId
    // A fresh, empty session: a page with a form still needs one for its token.
    await new Promise<void>((done) => session.regenerate(() => done()))
    return visitor
  }
  if (session.signedInAt === undefined) session.signedInAt = now
  if (session.seenAt === undefined || now - seenAt > seenEvery) session.seenAt = now
  return actor
}

/** How many seconds this session still holds when nothing is done; null for a visitor. */
export function sessionEndsIn(req: Request, kind: Actor['kind'], now = Date.now()): number | null {
  if (kind !== 'staff' && kind !== 'applicant') return null
  const { signedInAt = now } = req.session
  return Math.floor(Math.min(idleLimits[kind], signedInAt + absoluteLimit - now) / 1000)
}
