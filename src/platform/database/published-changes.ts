// Hears from the database that something which visitors are shown was changed, by whatever process, so
// that pages kept in memory are never older than what was written before they are asked for.
import pg from 'pg'
import type { ClientConfig } from 'pg'
import type { Db } from './transaction.ts'

/** The channel on which triggers tell of it (see the migrations). */
export const publishedChannel = 'published'

export interface PublishedChanges {
  /**
   * How often something changed so far, everything counted that this process wrote before it asked;
   * null while the database cannot be heard, when nothing kept may be shown.
   */
  generation(): Promise<number | null>
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

  // What this process writes is told on another connection: it may still be on its way.
  db.on('query-response', (_answer: unknown, { sql }: { readonly sql: string }) => {
    if (!/^\s*select\b/i.test(sql)) unsettled = true
  })

  return {
    async generation() {
      if (closed) return null
      if (client === null) await connectOnce()
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
    const made = new pg.Client({ ...connection, keepAlive: true })
    const lost = () => {
      generation += 1
      retryAt = Date.now() + retryMilliseconds
      if (client === made) client = null
    }
    made.on('error', lost)
    made.on('end', lost)
    made.on('notification', () => (generation += 1))
    try {
      await made.connect()
      await made.query(`listen ${publishedChannel}`)
      generation += 1
      client = made
    } catch {
      lost()
      await made.end().catch(() => undefined)
    }
  }

  /** Its answer comes after all that was told before it. */
  function settleOnce(heard: pg.Client): Promise<void> {
    settling ??= settle(heard).finally(() => (settling = null))
    return settling
  }

  async function settle(heard: pg.Client): Promise<void> {
    unsettled = false
    await heard.query('select 1').catch(() => undefined)
  }
}

const retryMilliseconds = 2000
