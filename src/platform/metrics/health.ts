// /healthz: the process lives. /readyz: it can serve, that is, reach the database and is not
// stopping. /metrics: for Prometheus, to be kept from the public by the proxy.
import type { Express } from 'express'
import type { Db } from '../database/transaction.ts'
import { metricsText } from './http-metrics.ts'

export interface Readiness {
  draining: boolean
}

export function installHealth(app: Express, db: Db, readiness: Readiness): void {
  app.get('/healthz', (_req, res) => {
    res.type('text').send('ok')
  })
  app.get('/readyz', async (_req, res) => {
    const ready = !readiness.draining && (await reachable(db))
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready')
  })
  app.get('/metrics', async (_req, res) => {
    const { type, text } = await metricsText()
    res.type(type).send(text)
  })
}

async function reachable(db: Db): Promise<boolean> {
  return db.raw('select 1').then(
    () => true,
    () => false,
  )
}
