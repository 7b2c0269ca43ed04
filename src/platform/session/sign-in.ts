// Signing in and out with passport: a name and a password, a session that carries only the
// account's id. Who that is, and what he may do, is loaded anew with every request.
import type { Express, Request, Response } from 'express'
import type { SessionData } from 'express-session'
import passport from 'passport'
import { Strategy } from 'passport-local'
import type { Result } from '../../kernel/result.ts'
import type { Context } from '../context.ts'
import { deviceOf, maskedNetwork } from './device.ts'

/** The two doors: applicants use the public hall, staff the desk. */
export type Hall = 'public' | 'desk'

export interface SignInAttempt {
  readonly username: string
  readonly password: string
  readonly hall: Hall
  /** True in production: accounts of the demonstration are then refused like unknown ones. */
  readonly refuseDemonstration: boolean
}

/** Whose name and password were right. */
export interface Verified {
  readonly accountId: string
  /** True when a code of his second factor is still to come: nobody is signed in before it. */
  readonly awaitsCode: boolean
}

/** Answers with the account, or with the module's own name of a refusal. */
export type Verify<R extends string = string> = (
  ctx: Context,
  attempt: SignInAttempt,
) => Promise<Result<Verified, R>>

export interface SignInSettings {
  readonly verify: Verify
  readonly refuseDemonstration: boolean
}

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string }
  }
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface User {
      readonly accountId: string
      readonly awaitsCode?: boolean
    }
  }
}

const asked = new WeakMap<Request, { ctx: Context; hall: Hall }>()
const authenticators = new WeakMap<object, passport.Authenticator>()

/** Mounted after the session and before the actor is loaded. */
export function installSignIn(app: Express, { verify, refuseDemonstration }: SignInSettings): void {
  const authenticator = new passport.Passport()
  authenticator.use(
    new Strategy({ passReqToCallback: true }, (req, username, password, done) => {
      const asking = asked.get(req)
      if (asking === undefined) return done(new Error('sign-in without a page'))
      const attempt = { username, password, hall: asking.hall, refuseDemonstration }
      verify(asking.ctx, attempt).then(
        (outcome) =>
          outcome.ok ? done(null, outcome.value) : done(null, false, { message: outcome.refusal }),
        done,
      )
    }),
  )
  authenticator.serializeUser<string>((user, done) => done(null, user.accountId))
  authenticator.deserializeUser<string>((accountId, done) => done(null, { accountId }))
  app.use(authenticator.session())
  authenticators.set(app, authenticator)
}

/** The one of this application: another would sign in with a session of its own. */
export function authenticatorOf(app: Express): passport.Authenticator {
  const authenticator = authenticators.get(app)
  if (authenticator === undefined) throw new Error('sign-in is not installed')
  return authenticator
}

/** Verifies the name and password of this request's form; nobody is signed in by it yet. */
export function authenticate(
  ctx: Context,
  req: Request,
  res: Response,
  hall: Hall,
): Promise<Result<Verified, string>> {
  const authenticator = authenticatorOf(req.app as Express)
  asked.set(req, { ctx, hall })
  return new Promise((resolve, reject) => {
    const answer: passport.AuthenticateCallback = (error, user, info) => {
      if (error) return reject(error as Error)
      if (user) {
        const { accountId, awaitsCode = false } = user
        return resolve({ ok: true, value: { accountId, awaitsCode } })
      }
      resolve({ ok: false, refusal: refusalOf(info) })
    }
    const ask = authenticator.authenticate('local', { session: false }, answer) as Step
    ask(req, res, reject)
  })
}

type Step = (req: Request, res: Response, next: (error: unknown) => void) => void

function refusalOf(info: unknown): string {
  const message: unknown = (info as { message?: unknown } | undefined)?.message
  return typeof message === 'string' ? message : 'wrong'
}

/** Begins a session under a new id; what the old one held, its token included, is dropped. */
export async function signIn(
  req: Request,
  accountId: string,
  { secondFactor }: { readonly secondFactor: boolean } = { secondFactor: false },
): Promise<void> {
  await beginSession(req, accountId)
  req.session.signedInAt = Date.now()
  req.session.signInRequest = req.requestId
  req.session.device = deviceOf(req.get('user-agent'))
  req.session.network = maskedNetwork(req.ip)
  req.session.secondFactor = secondFactor
}

/** What of a session may change when it goes on under a new id. */
export type Renewal = Pick<Partial<SessionData>, 'secondFactor' | 'seatDepartmentId' | 'mandateId'>

/** Goes on under a new id: an old one that somebody learnt is worth nothing. The absolute limit runs on. */
export async function renewSession(req: Request, change: Renewal = {}): Promise<void> {
  const { passport: holder, signedInAt, signInRequest, device, network } = req.session
  const { secondFactor, seatDepartmentId, mandateId } = req.session
  if (holder?.user === undefined) throw new Error('nobody is signed in')
  const kept = {
    ...{ signedInAt, signInRequest, device, network, secondFactor },
    ...{ seatDepartmentId, mandateId },
  }
  await beginSession(req, holder.user)
  const known = Object.entries(kept).filter(([, value]) => value !== undefined)
  Object.assign(req.session, Object.fromEntries(known), change)
}

function beginSession(req: Request, accountId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    req.login({ accountId }, (error?: Error | null) => (error ? reject(error) : resolve()))
  })
}

/** Ends the session here and in the database. */
export function signOut(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error?: Error | null) => (error ? reject(error) : resolve()))
  })
}
