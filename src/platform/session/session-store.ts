// Sessions in PostgreSQL. A visitor without a form gets none; an untouched one is not written.
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Pool } from 'pg'
import { SteadyStore } from './steady-store.ts'

export interface SessionSettings {
  readonly pool: Pool
  /** False where a pooler lends the connections. */
  readonly named: boolean
  readonly secret: string
  /** True behind https: the cookie is then bound to this host and to https. */
  readonly secure: boolean
}

declare module 'express-session' {
  interface SessionData {
    /** When the account signed in, and when it was last seen (milliseconds). */
    signedInAt?: number
    seenAt?: number
    /** From what and where he signed in, and the request that did it. */
    device?: string
    network?: string
    signInRequest?: string
    /** True when a code of the second factor was given, not the password alone. */
    secondFactor?: boolean
    /** The department that a member of staff chose to act for. */
    seatDepartmentId?: string
    /** 代办: the mandate under which this person acts now, '' for himself. */
    mandateId?: string
  }
}

/** Nobody stays signed in longer, whatever he does. */
export const absoluteLimit = 12 * 3_600_000

export function sessions({ pool, named, secret, secure }: SessionSettings): RequestHandler {
  return session({
    store: new SteadyStore(pool, named),
    name: secure ? '__Host-yizhan' : 'yizhan',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: absoluteLimit },
  })
}
