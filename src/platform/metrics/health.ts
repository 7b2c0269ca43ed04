// /healthz: the process lives. /readyz: it can serve, that is, reach the database and is not
// stopping. /metrics: for Prometheus, which asks from the same network and past the proxy; for others it is not there.
import { BlockList, isIPv6 } from 'node:net'
import type { Express, Request } from 'express'
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
  app.get('/metrics', async (req, res, next) => {
    if (!comesFromInside(req)) return next()
    const { type, text } = await metricsText()
    res.type(type).send(text)
  })
}

const inside = new BlockList()
inside.addSubnet('127.0.0.0', 8)
inside.addSubnet('10.0.0.0', 8)
inside.addSubnet('172.16.0.0', 12)
inside.addSubnet('192.168.0.0', 16)
inside.addSubnet('::1', 128, 'ipv6')
inside.addSubnet('fc00::', 7, 'ipv6')

/** What a proxy passes on says for whom. */
function comesFromInside(req: Request): boolean {
  const passedOn = req.get('x-forwarded-for') !== undefined || req.get('forwarded') !== undefined
  const address = req.socket.remoteAddress ?? ''
  return !passedOn && inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

async function reachable(db: Db): Promise<boolean> {
  return db.raw('select 1').then(
    () => true,
    () => false,
  )
}
