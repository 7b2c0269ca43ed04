// Puts the ledger's lines on Express: right first, then the body, then the token, then the page.
import express from 'express'
import type { Express, NextFunction, Request, RequestHandler, Response } from 'express'
import { may } from '../../kernel/actor.ts'
import type { Context } from '../context.ts'
import { csrfHolds } from '../session/csrf.ts'
import { HttpError } from './errors.ts'
import type { Route } from './ledger.ts'
import { withoutNul } from './refuse-nul.ts'

export interface MountSettings {
  readonly contextOf: (req: Request) => Context
  /** Where a visitor signs in to reach `path`. */
  readonly signInFor: (path: string) => string
  readonly receiveFiles: RequestHandler
}

const readFields = express.urlencoded({ extended: false, limit: '1mb', parameterLimit: 5000 })

export function mount(app: Express, routes: readonly Route[], settings: MountSettings): void {
  for (const route of routes) {
    const steps: RequestHandler[] = [requireRight(route, settings)]
    if (route.verb === 'post') {
      steps.push(route.files === 'form' ? settings.receiveFiles : readFields, requireToken)
    }
    steps.push(async (req, res) => {
      if (req.session?.passport !== undefined) res.setHeader('Cache-Control', 'no-store')
      await route.handler(settings.contextOf(req), req, res)
    })
    app[route.verb](route.path, ...steps)
  }
}

function requireRight(route: Route, { contextOf, signInFor }: MountSettings): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const { actor } = contextOf(req)
    if (may(actor, route.can)) return next()
    if (actor.kind !== 'visitor') throw new HttpError(403, 'missing right')
    const wanted = route.verb === 'get' ? req.originalUrl : (refererPath(req) ?? '/')
    res.redirect(303, signInFor(wanted))
  }
}

function refererPath(req: Request): string | null {
  const referer = req.get('referer')
  if (referer === undefined || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.pathname + url.search
}

function requireToken(req: Request, _res: Response, next: NextFunction): void {
  // A body of another kind is not read at all; pages find no fields then, instead of nothing.
  req.body = withoutNul(req.body ?? {})
  if (!csrfHolds(req)) throw new HttpError(403, 'stale token')
  next()
}
