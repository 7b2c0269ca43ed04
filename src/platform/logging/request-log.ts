// A line for every request: what was asked, how it went, how long it took. Query strings are left
// out, because people search for names and numbers.
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { requestFinished } from '../metrics/http-metrics.ts'
import type { Log } from './logger.ts'

export function requestLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const started = process.hrtime.bigint()
    const requestId = randomUUID()
    req.requestId = requestId
    res.setHeader('X-Request-Id', requestId)
    res.on('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
      const route: unknown = (req.route as { path?: unknown } | undefined)?.path
      requestFinished(
        req.method,
        typeof route === 'string' ? route : 'other',
        res.statusCode,
        milliseconds,
      )
      const level = res.statusCode >= 500 ? 'error' : 'debug'
      if (!log.isLevelEnabled(level)) return
      log.log(level, 'request', {
        requestId,
        method: req.method,
        path: req.path,
        status: res.statusCode,
        milliseconds: Math.round(milliseconds),
      })
    })
    next()
  }
}
