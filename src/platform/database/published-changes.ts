// Hears from the database that something which visitors are shown was changed, by whatever process, so
// that pages kept in memory are never older than what was written before they are asked for.
import pg from 'pg'
import type { ClientConfig } from 'pg'
import { toldTables, toldWrites } from './told-writes.ts'
import type { Statement } from './told-writes.ts'
import type { Db } from './transaction.ts'

/** The channel on which triggers tell of it (see the migrations). */
export const publishedChannel = 'published'

export interface PublishedChanges {
  /**
   * How often something changed so far, everything counted that pages of this process wrote before it asked;
   * null while the database cannot be heard, when nothing kept may be shown.
   */
  generation(): Promise<number | null>
  /** What is heard by now, without waiting; null while something is still on its way, or nothing heard. */
  heard(): number | null
  /** Whether changes of a table are told; every table is thought to be until it is known. */
  isTold(table: string): boolean
  close(): Promise<void>
}

/** Connects when it is first asked, past a pooler, which would lose what it has to hear. */
export function publishedChanges(connection: ClientConfig, db: Db): PublishedChanges {
  let client: pg.Client | null = null
  let connecting: Promise<void> | null = null
  let settling: Promise<void> | null = null
  let generation = 0
  let unsettled = false
  let retryAt = 0
  let closed = false

  const wrote = toldWrites()
  // What this process writes is told on another connection: it may still be on its way.
  db.on('query-response', (_answer: unknown, statement: Statement) => {
    if (wrote.tells(statement)) unsettled = true
  })

  return {
    isTold: (table) => wrote.isTold(table),
    heard: () => (client === null || unsettled || settling !== null ? null : generation),
    async generation() {
      if (closed) return null
      if (client === null) await connectOnce()
      // What is under way may have begun before the last write; one begun after this moment has not.
      if (settling !== null) await settling
      if (client !== null && unsettled) await settleOnce(client)
      return client === null ? null : generation
    },
    async close() {
      closed = true
      await connecting
      await client?.end().catch(() => undefined)
      client = null
    },
  }

  function connectOnce(): Promise<void> {
    if (connecting !== null) return connecting
    if (Date.now() < retryAt) return Promise.resolve()
    connecting = connect().finally(() => (connecting = null))
    return connecting
  }

  async function connect(): Promise<void> {
    const made = new pg.Client({
      ...{ ...connection, keepAlive: true },
      ...{ connectionTimeoutMillis: patience, query_timeout: patience },
    })
    made.on('error', () => lose(made))
    made.on('end', () => lose(made))
    made.on('notification', () => (generation += 1))
    try {
      await made.connect()
      await made.query(`listen ${publishedChannel}`)
      wrote.learn((await made.query<{ name: string }>(toldTables)).rows.map(({ name }) => name))
      generation += 1
      client = made
    } catch {
      leave(made)
    }
  }

  function lose(one: pg.Client): void {
    generation += 1
    retryAt = Date.now() + retryMilliseconds
    if (client === one) client = null
  }

  /** Nobody waits for its farewell, which may never come. */
  function leave(one: pg.Client): void {
    lose(one)
    void one.end().catch(() => undefined)
  }

  /** Its answer comes after all that was told before it. */
  function settleOnce(heard: pg.Client): Promise<void> {
    settling ??= settle(heard).finally(() => (settling = null))
    return settling
  }

  async function settle(heard: pg.Client): Promise<void> {
    unsettled = false
    // A line that died without a word tells nothing any more: whoever asks next opens another.
    await heard.query('select 1').catch(() => leave(heard))
  }
}

const retryMilliseconds = 2000
/** Milliseconds for which a page waits for an answer here. */
const patience = 2000
