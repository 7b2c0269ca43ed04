// What the log costs a submission: the same use case in turn with its entries and without. Only here is there
// a way without, between this process and its connection; the product has none.
import pg from 'pg'
import { loadActor } from '../../accounts/index.ts'
import { submit } from '../../applications/index.ts'
import { readConfig } from '../../platform/config.ts'
import type { Context } from '../../platform/context.ts'
import { openResources } from '../../platform/resources.ts'
import { systemContext } from '../../system-context.ts'
import { castOf, draftLike } from './cast.ts'
import { quantile } from './load.ts'
import { addressOf, benchKey } from './processes.ts'
import type { ScratchHall } from './scratch-hall.ts'

export interface AuditCost {
  readonly submissions: number
  /** Milliseconds, medians. */
  readonly withLog: number
  readonly without: number
  /** Of the whole submission. */
  readonly share: number
}

const warmUps = 20

export async function auditCost(hall: ScratchHall, rounds: number): Promise<AuditCost> {
  const keys = `bench:${benchKey.toString('base64')}`
  const given = { DATABASE_URL: addressOf(hall.connection), DATA_DIR: hall.dataFolder }
  const resources = await openResources(
    readConfig({ ...given, ...{ SEED: 'none', LOG_LEVEL: 'error', DATA_KEYS: keys } }),
  )
  try {
    const { filed } = await castOf(hall.client)
    const account = await resources.db('accounts').where({ username: filed.applicant }).first('id')
    const actor = await loadActor(resources.db, account?.id ?? '')
    const ctx = { ...systemContext(resources), db: resources.db, actor }
    const times = { log: [] as number[], none: [] as number[] }
    for (let round = -warmUps; round < rounds; round += 1) {
      const log = await timed(ctx, await draftLike(hall.client, filed.id))
      const none = await withoutLog(async () => timed(ctx, await draftLike(hall.client, filed.id)))
      if (round < 0) continue
      times.log.push(log)
      times.none.push(none)
    }
    const [withLog, without] = [quantile(times.log, 0.5), quantile(times.none, 0.5)]
    return { submissions: 2 * rounds, withLog, without, share: (withLog - without) / withLog }
  } finally {
    await resources.close()
  }
}

async function timed(ctx: Context, draft: string): Promise<number> {
  const started = performance.now()
  const done = await submit(ctx, draft, true)
  if (!done.ok) throw new Error(`not filed: ${JSON.stringify(done.refusal)}`)
  return performance.now() - started
}

type Query = (...sent: unknown[]) => unknown
type Done = (fault: null, result: object) => void

/** The statements of the log are answered on the spot, as if the database had. */
async function withoutLog<T>(work: () => Promise<T>): Promise<T> {
  const clients = pg.Client.prototype as unknown as { query: Query }
  const { query } = clients
  clients.query = function (this: unknown, ...sent: unknown[]) {
    const [asked, done] = sent as [{ readonly text?: string } | string, Done | undefined]
    const text = typeof asked === 'string' ? asked : (asked.text ?? '')
    if (!text.includes('audit_append') || done === undefined) return query.apply(this, sent)
    done(null, { command: 'SELECT', rowCount: 1, rows: [] })
    return undefined
  }
  try {
    return await work()
  } finally {
    clients.query = query
  }
}
