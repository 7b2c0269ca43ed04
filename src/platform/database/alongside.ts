// Statements that do not depend on each other go to the database in one write and come back without
// waiting for each other: for a page of the desk each way there and back costs as much as its answer.
import type { Knex } from 'knex'
import type pg from 'pg'
import type { Client, ClientMaker, Sending } from './naming-client.ts'
import { scopeAs } from './scope.ts'
import type { Db } from './transaction.ts'
import { twinOf } from './twin.ts'

/** What pg's client is besides what its types tell. */
interface Line {
  /** Whether the next statement is sent before the one before it is answered. */
  pipeline: boolean
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

interface Lent {
  readonly db: Db
  take(line: Line): void
  /** Resolves when the last statement is answered. */
  giveBack(): Promise<void>
}

/** Those of a pool that nobody uses at the moment: as many as pages were drawn at once. */
const idle = new WeakMap<object, Lent[]>()

/**
 * Runs `work`, whose statements share one connection of `db`: what is begun together, as by `Promise.all`, is
 * sent together. For short reads alone: one waits for the next, which on connections of their own they would not.
 */
export async function alongside<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const client = db.client as Client
  // A transaction has a connection already; a pooler may not follow several statements at once.
  if (client.transacting === true || client.config.named !== true) return work(db)
  const lents = idle.get(db) ?? []
  idle.set(db, lents)
  const lent = lents.pop() ?? lentOf(db)
  const line = (await client.acquireConnection()) as Line
  lent.take(line)
  line.pipeline = true
  try {
    return await work(lent.db)
  } finally {
    await lent.giveBack()
    line.pipeline = false
    await client.releaseConnection(line)
    lents.push(lent)
  }
}

function lentOf(db: Db): Lent {
  const original = db.client as Client
  let line: Line | null = null
  const waiting = new Set<Promise<unknown>>()

  class Lending extends (original.constructor as ClientMaker) {
    override acquireConnection(): Promise<Line> {
      if (line === null) return Promise.reject(new Error('asked after the others were answered'))
      const { stream } = line.connection
      stream.cork()
      // After everything that is begun in the same breath.
      process.nextTick(() => stream.uncork())
      return Promise.resolve(line)
    }
    override releaseConnection(): Promise<void> {
      return Promise.resolve()
    }
    override _query(connection: pg.Client, sending: Sending): Promise<Sending> {
      const asked = super._query(connection, sending)
      waiting.add(asked)
      const done = () => void waiting.delete(asked)
      asked.then(done, done)
      return asked
    }
    override transaction(...begun: Parameters<Client['transaction']>): Knex.Transaction {
      return original.transaction(...begun)
    }
  }
  return {
    db: scopeAs(twinOf(db, Lending), db),
    take: (taken) => void (line = taken),
    async giveBack() {
      line = null
      await Promise.allSettled(waiting)
    },
  }
}
