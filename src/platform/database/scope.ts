// The second wall: whoever asks through a scoped connection is shown the rows of its region alone, whatever
// the statement forgets. The policies stand in the migrations; the first wall is each query's own scope.
import type { Knex } from 'knex'
import type pg from 'pg'
import { sendNamed, sendPlainly } from './naming-client.ts'
import type { Client, ClientMaker, Sending } from './naming-client.ts'
import { scopedQuery, scopeSetting } from './scoped-query.ts'
import type { Db } from './transaction.ts'
import { twinOf } from './twin.ts'

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

/** `twin` asks for the region that `db` asks for. */
export function scopeAs(twin: Db, db: Db): Db {
  const known = scoped.get(db)
  if (known !== undefined) scoped.set(twin, known)
  return twin
}

function narrow(db: Db, scope: string): Db {
  const client = clientWithin((db.client as Client).constructor as ClientMaker, scope)
  const narrowed = twinOf(db, client)
  scoped.set(narrowed, { whole: db, scope })
  return narrowed
}

/** knex makes the client of a transaction from the same prototype, so that both send what stands here. */
function clientWithin(Base: ClientMaker, scope: string): typeof Knex.Client {
  const begin = `; select set_config('${scopeSetting}', '${scope}', true)`
  class Within extends Base {
    override _query(connection: pg.Client, sending: Sending): Promise<Sending> {
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
