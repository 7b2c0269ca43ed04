// The bare stack to measure against, in a process of its own: an Express and EJS page of the usual
// size (L3), the same with helmet, sessions in PostgreSQL and two queries (L4), and a form (bare-form.ts).
import connectPgSimple from 'connect-pg-simple'
import express from 'express'
import session from 'express-session'
import helmet from 'helmet'
import knex from 'knex'
import type { Knex } from 'knex'
import { readConfig } from '../../platform/config.ts'
import { openResources } from '../../platform/resources.ts'
import { mountBareForm } from './bare-form.ts'
import { writeTemplates } from './yardstick-templates.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly applicant: string
  readonly due: string
}

await serve()

async function serve(): Promise<void> {
  const config = readConfig()
  const { connection, ownerPool } = await openResources(config)
  // As anybody would take it, without what the hall adds: its names of statements, its scope, its seals.
  const db = knex({
    client: 'pg',
    connection: connection as Knex.PgConnectionConfig,
    pool: { min: 0, max: 10 },
  })
  const app = express().disable('x-powered-by')
  app
    .set('view engine', 'ejs')
    .set('views', writeTemplates(config.dataFolder))
    .set('trust proxy', 1)
  const rows = Array.from({ length: 20 }, (_, at) => rowOf(at))
  app.get('/l3', (_req, res) => res.render('page', { rows, user: null }))

  const Store = connectPgSimple(session)
  app.use(helmet())
  app.use(
    session({
      store: new Store({
        pool: ownerPool,
        tableName: 'bench_sessions',
        pruneSessionInterval: false,
      }),
      ...{ secret: config.sessionSecret, resave: false, saveUninitialized: false },
      cookie: { maxAge: 3_600_000 },
    }),
  )
  const list = async () =>
    (await db('bench_rows')
      .where({ status: 1 })
      .orderBy(['due', 'id'])
      .limit(20)
      .select('*')) as Row[]
  app.get('/enter', (req, res) => {
    Object.assign(req.session, { userId: Number(req.query['as'] ?? 7) })
    res.send('ok')
  })
  app.get('/l4', async (req, res) => {
    const { userId } = req.session as { userId?: number }
    const user =
      userId === undefined
        ? null
        : ((await db('bench_users').where({ id: userId }).first('*')) as
            { name: string } | undefined)
    res.render('page', { rows: await list(), user: user ?? null })
  })
  mountBareForm(app, db)
  app.listen(config.port, '127.0.0.1', () => process.send?.('ready'))
}

function rowOf(at: number): Row {
  return { id: String(at), title: `事项名称第${at}号`, applicant: '申请人', due: '2026-03-12' }
}
