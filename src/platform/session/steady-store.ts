// Sessions in PostgreSQL that stay ended. The library writes a session back by insert-or-update, so a
// request that was under way while somebody signed out would bring it to life again; here a session
// that was read from the table is only ever updated. Ids are kept as digests.
import { createHash } from 'node:crypto'
import connectPgSimple from 'connect-pg-simple'
import session from 'express-session'
import type { SessionData } from 'express-session'
import type { Request } from 'express'
import type { Pool } from 'pg'

type Done = (error?: unknown) => void

const PgStore = connectPgSimple(session)

/** The library's own statement, which it would have parsed anew for every page. */
const byKey = 'select sess from sessions where sid = $1 and expire >= now()'

/** A class because the library's store is one. */
export class SteadyStore extends PgStore {
  readonly #pool: Pool
  readonly #read: { readonly text: string; readonly name?: string }
  /** Sessions that have or had a row. */
  readonly #written = new WeakSet<SessionData>()

  /** `named`: whether a connection may keep the statement, which one lent by a pooler may not. */
  constructor(pool: Pool, named: boolean) {
    super({
      pool,
      tableName: 'sessions',
      createTableIfMissing: false,
      disableTouch: true,
      pruneSessionInterval: false,
    })
    this.#pool = pool
    this.#read = { text: byKey, ...(named ? { name: 'session' } : {}) }
  }

  override createSession(req: Request, data: SessionData) {
    const read = super.createSession(req, data)
    this.#written.add(read)
    return read
  }

  override get(
    sid: string,
    callback: (error: unknown, session?: SessionData | null) => void,
  ): void {
    this.#pool.query<{ sess: SessionData }>({ ...this.#read, values: [sessionKey(sid)] }).then(
      ({ rows: [row] }) => callback(null, isSession(row?.sess) ? row.sess : null),
      (error: unknown) => callback(error),
    )
  }

  override destroy(sid: string, callback?: Done): void {
    super.destroy(sessionKey(sid), callback)
  }

  override set(sid: string, data: SessionData, callback?: Done): void {
    if (this.#written.has(data)) return this.#update(sid, data, callback)
    super.set(sessionKey(sid), data, (error?: unknown) => {
      if (!error) this.#written.add(data)
      callback?.(error)
    })
  }

  #update(sid: string, data: SessionData, callback?: Done): void {
    this.#pool
      .query('update sessions set sess = $1, expire = $2 where sid = $3', [
        ...[data, new Date(Date.now() + (data.cookie.maxAge ?? 0)), sessionKey(sid)],
      ])
      .then(
        () => callback?.(),
        (error: unknown) => callback?.(error),
      )
  }
}

/** Under which key a session stands in the table; it may be shown to the session's owner. */
export function sessionKey(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url')
}

/** A row that is none would be a fault of each page of its browser: whoever has it signs in anew. */
function isSession(data: unknown): data is SessionData {
  const { cookie, passport } = (data ?? {}) as {
    readonly cookie?: unknown
    readonly passport?: unknown
  }
  if (typeof cookie !== 'object' || cookie === null) return false
  if (passport === undefined) return true
  if (typeof passport !== 'object' || passport === null) return false
  const { user } = passport as { readonly user?: unknown }
  return user === undefined || (typeof user === 'string' && /^\d{1,18}$/.test(user))
}
