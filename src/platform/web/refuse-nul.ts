// PostgreSQL stores no NUL, so no address of ours has one: such a request finds nothing.
import type { RequestHandler } from 'express'
import { HttpError } from './errors.ts'

export function refuseNul(): RequestHandler {
  return (req, _res, next) => {
    if (/%00|\0/.test(req.originalUrl)) throw new HttpError(404, 'NUL in an address')
    next()
  }
}

/** What was posted, without signs that no row can hold. */
export function withoutNul(body: unknown): unknown {
  if (typeof body === 'string') return body.replaceAll('\0', '')
  if (Array.isArray(body)) return body.map(withoutNul)
  if (body === null || typeof body !== 'object') return body
  const clean = Object.create(null) as Record<string, unknown>
  for (const [name, value] of Object.entries(body))
    clean[name.replaceAll('\0', '')] = withoutNul(value)
  return clean
}
