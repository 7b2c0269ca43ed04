// A line for every request: what was asked, how it went, how long it took. Query strings are left
// out, because people search for names and numbers. What was refused is told at the ordinary level.
import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { requestFinished } from '../metrics/http-metrics.ts'
import type { Log } from './logger.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** Why this request was refused, in words of the program; never what was sent. */
    refusal?: string
  }
}

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
      const level = levelOf(req, res)
      if (!log.isLevelEnabled(level)) return
      log.log(level, 'request', {
        requestId,
        method: req.method,
        path: req.path,
        status: res.statusCode,
        milliseconds: Math.round(milliseconds),
        ...(req.refusal === undefined ? {} : { refusal: req.refusal }),
      })
    })
    next()
  }
}

/** Refusals are seen without the noise of all requests (ASVS V16.3.2, GB/T 22239 8.1.4.3). */
function levelOf(req: Request, { statusCode }: Response): 'error' | 'info' | 'debug' {
  if (statusCode >= 500) return 'error'
  return req.refusal !== undefined || refusing.has(statusCode) ? 'info' : 'debug'
}

const refusing = new Set([400, 401, 403, 405, 413, 415, 421, 429])
