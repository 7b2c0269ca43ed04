// The second wall: whoever asks through a scoped connection is shown the rows of its region alone, whatever
// the statement forgets. The policies stand in the migrations; the first wall is each query's own scope.
import knex from 'knex'
import type { Knex } from 'knex'
import type pg from 'pg'
import { sendNamed, sendPlainly } from './naming-client.ts'
import type { Client, ClientMaker, Sending } from './naming-client.ts'
import { scopedQuery, scopeSetting } from './scoped-query.ts'
import type { Db } from './transaction.ts'

interface Scoped {
  readonly whole: Db
  readonly scope: string
}

const scopes = new WeakMap<object, Map<string, Db>>()
const scoped = new WeakMap<object, Scoped>()

/** The same pool, narrowed to a region and what lies below it; one for each region is kept. */
export function scopedTo(db: Db, regionCode: string): Db {
  if (!/^\d{6,12}$/.test(regionCode)) throw new Error(`no region: ${regionCode}`)
  const known = scopes.get(db) ?? new Map<string, Db>()
  scopes.set(db, known)
  const narrowed = known.get(regionCode) ?? narrow(db, regionCode)
  known.set(regionCode, narrowed)
  return narrowed
}

/**
 * The door for what rightly looks beyond the region of whoever asks; `reason` says why. Each use is listed
 * in test/beyond-scope.txt. A transaction that has begun keeps the scope it began with.
 */
export function beyondScope(db: Db, reason: string): Db {
  if ('isTransaction' in db && db.isTransaction) throw new Error(`already begun: ${reason}`)
  return scoped.get(db)?.whole ?? db
}

/** Null for the hall itself. */
export function scopeOf(db: Db): string | null {
  return scoped.get(db)?.scope ?? null
}

function narrow(db: Db, scope: string): Db {
  const original = db.client as Client
  const client = clientWithin(original.constructor as ClientMaker, scope)
  // Without a pool of its own; it takes connections from that of the hall, and settings with their memories.
  const narrowed = knex({ ...original.config, client, pool: { max: 0 } })
  const own = narrowed.client as Client
  Object.assign(own, { pool: original.pool, config: original.config })
  for (const event of ['start', 'query', 'query-error', 'query-response']) {
    own.on(event, (...told: unknown[]) => original.emit(event, ...told))
  }
  scoped.set(narrowed, { whole: db, scope })
  return narrowed
}

/** knex makes the client of a transaction from the same prototype, so that both send what stands here. */
function clientWithin(Base: ClientMaker, scope: string): typeof Knex.Client {
  const begin = `; select set_config('${scopeSetting}', '${scope}', true)`
  class Within extends Base {
    _query(connection: pg.Client, sending: Sending): Promise<Sending> {
      return sendNamed(this, connection, sending, (through, said, done) => {
        const { text } = said
        if (this.transacting !== true) {
          const prepared = this.config.named === true
          through.query(scopedQuery(scope, { ...said, prepared }, done))
        } else if (/^begin\b/i.test(text)) {
          through.query(`${text.replace(/;\s*$/, '')}${begin}`, done)
        } else {
          sendPlainly(through, said, done)
        }
      })
    }
  }
  return Within as unknown as typeof Knex.Client
}
