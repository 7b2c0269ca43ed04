// Puts the ledger's lines on Express: right first, then the body, then the token, then the page.
import express from 'express'
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express'
import { may } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Permission } from '../../kernel/permission.ts'
import type { Context } from '../context.ts'
import { readerOf } from '../database/replica/replica.ts'
import { beyondScope } from '../database/scope.ts'
import { comesFromElsewhere, csrfHolds, csrfToken } from '../session/csrf.ts'
import { cameFromHere, keepingRule, keepPost, ownerMark, ownerOf } from '../session/kept-posts.ts'
import { networkOf, throttle } from '../session/throttle.ts'
import { HttpError } from './errors.ts'
import type { RefusalWords } from './errors.ts'
import { keepPace } from './keep-pace.ts'
import type { Route } from './ledger.ts'
import { isAnybody, markKept } from './page-cache.ts'
import { hasOwnNames } from './own-names.ts'
import { urlencodedBody } from './urlencoded-body.ts'
import { withoutNul } from './refuse-nul.ts'

export interface MountSettings {
  readonly contextOf: (req: Request) => Context
  /** Where a visitor signs in to reach `path`. */
  readonly signInFor: (path: string) => string
  /** What is said to somebody who lacks a right; null for the common sentence. */
  readonly missingRight: (actor: Actor, right: Permission) => RefusalWords | null
  /** Where what was posted to `address` too late is offered again. */
  readonly resumeFor: (address: string) => string
  readonly receiveFiles: RequestHandler
  /** Posts of one account in a minute. */
  readonly mostPosts: number
}

const readFields = urlencodedBody({ limit: '1mb', parameterLimit: 5000 })
const readText = express.text({ type: 'application/json', limit: '16kb' })

export function mount(app: Express, routes: readonly Route[], settings: MountSettings): void {
  for (const route of routes) {
    const steps: RequestHandler[] = [requireRight(route, settings)]
    if (route.proof === 'signature') {
      steps.push(readText)
    } else if (route.verb === 'post') {
      steps.push(requireOwnSite, bodyReader(route, settings), requireToken(route, settings))
    }
    steps.push(keepPace(route, settings))
    steps.push(async (req, res) => {
      if (route.kept === 'for-visitors') markKept(res)
      if (req.session?.passport !== undefined) res.setHeader('Cache-Control', 'no-store')
      await route.handler(await contextFor(route, settings.contextOf(req), req), req, res)
    })
    app[route.verb](route.path, ...steps)
  }
}

/**
 * What anybody may open shows the same to staff of every region. Who has no session has written nothing
 * (each form has a token), so a page that may be kept for him may come from a replica.
 */
async function contextFor({ can, kept }: Route, ctx: Context, req: Request): Promise<Context> {
  if (can !== 'public') return ctx
  const whole = beyondScope(ctx.db, '人人可看的页面')
  const anybodys = kept === 'for-visitors' && isAnybody(req)
  return { ...ctx, db: anybodys ? await readerOf(whole) : whole }
}

function bodyReader(route: Route, { receiveFiles }: MountSettings): RequestHandler {
  return route.files === 'form' ? receiveFiles : readFields
}

function requireRight(route: Route, settings: MountSettings): RequestHandler {
  const { contextOf, signInFor } = settings
  return (req: Request, res: Response, next: NextFunction) => {
    const { actor } = contextOf(req)
    if (may(actor, route.can)) return next()
    if (actor.kind !== 'visitor') {
      throw new HttpError(403, 'missing right', null, settings.missingRight(actor, route.can))
    }
    if (req.headers.cookie !== undefined) req.refusal = 'not signed in'
    const wanted = route.verb === 'get' ? req.originalUrl : (refererPath(req) ?? '/')
    // A script asks again after signing in; what it wanted to send, it keeps itself.
    if (isScript(req)) return void res.status(401).json({ signIn: signInFor(wanted) })
    if (route.verb === 'get' || !cameFromHere(req)) return res.redirect(303, signInFor(wanted))
    bodyReader(route, settings)(req, res, (fault?: unknown) => {
      if (fault !== undefined) return next(fault)
      keepForLater(req, res, settings).then((kept) => {
        res.redirect(303, signInFor(kept ? settings.resumeFor(req.originalUrl) : wanted))
      }, next)
    })
  }
}

/** Keeps what was posted for its writer; false when nobody can say whose it was. */
async function keepForLater(
  req: Request,
  res: Response,
  { contextOf }: MountSettings,
): Promise<boolean> {
  const ctx = contextOf(req)
  req.body = withoutNul(req.body ?? {})
  const owner = ownerOf(req, ctx.vault)
  if (owner === null || (await throttle(ctx.db, keepingRule, networkOf(ctx.ip))) > 0) return false
  await keepPost(ctx, req, res, owner)
  return true
}

function isScript(req: Request): boolean {
  return req.get('accept') === 'application/json'
}

function refererPath(req: Request): string | null {
  const referer = req.get('referer')
  if (referer === undefined || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.pathname + url.search
}

/** Before anything of the body is read. */
function requireOwnSite(req: Request, _res: Response, next: NextFunction): void {
  if (comesFromElsewhere(req)) throw new HttpError(403, 'from another site')
  next()
}

/** A token of another session of the same person: what he posted is offered to him again. */
function requireToken(route: Route, settings: MountSettings): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    // A body of another kind is not read at all; pages find no fields then, instead of nothing.
    req.body = withoutNul(req.body ?? {})
    if (csrfHolds(req)) {
      if (!hasOwnNames(req.body)) throw new HttpError(400, 'names of no form of ours')
      return next()
    }
    const own = route.can !== 'public' && cameFromHere(req)
    if (own && isScript(req)) return void res.status(403).json({ token: csrfToken(req) })
    const { actor, vault } = settings.contextOf(req)
    if (!own || !('accountId' in actor)) throw new HttpError(403, 'stale token')
    keepPost(settings.contextOf(req), req, res, ownerMark(vault, actor.accountId)).then(
      () => res.redirect(303, settings.resumeFor(req.originalUrl)),
      next,
    )
  }
}
