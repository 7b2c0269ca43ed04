// Sessions in PostgreSQL. A visitor without a form gets none; an untouched one is not written.
import connectPgSimple from 'connect-pg-simple'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Pool } from 'pg'

export interface SessionSettings {
  readonly pool: Pool
  readonly secret: string
  /** True behind https: the cookie is then bound to this host and to https. */
  readonly secure: boolean
}

declare module 'express-session' {
  interface SessionData {
    /** When the account signed in, and when it was last seen (milliseconds). */
    signedInAt?: number
    seenAt?: number
    /** The department that a member of staff chose to act for. */
    seatDepartmentId?: string
  }
}

/** Nobody stays signed in longer, whatever he does. */
export const absoluteLimit = 12 * 3_600_000

export function sessions({ pool, secret, secure }: SessionSettings): RequestHandler {
  const Store = connectPgSimple(session)
  return session({
    store: new Store({
      pool,
      tableName: 'sessions',
      createTableIfMissing: false,
      disableTouch: true,
      pruneSessionInterval: false,
    }),
    name: secure ? '__Host-yizhan' : 'yizhan',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: absoluteLimit },
  })
}
