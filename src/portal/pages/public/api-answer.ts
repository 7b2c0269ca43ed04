// How the read interface answers: JSON, open to every origin, briefly kept by caches.
import { createHash } from 'node:crypto'
import type { Response } from 'express'

export interface ApiError {
  readonly code: 'not-found' | 'unknown-region' | 'bad-cursor' | 'bad-day'
  readonly message: string
}

const seconds = 60

/** Whoever has the same body already gets 304. */
export function answer(res: Response, body: unknown): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', `public, max-age=${seconds}`)
  const text = JSON.stringify(body)
  if (!res.hasHeader('ETag')) res.setHeader('ETag', `W/"${digestOf(text)}"`)
  if (res.req.fresh) {
    res.status(304).end()
    return
  }
  res.type('application/json').send(text)
}

export function answerError(res: Response, status: 400 | 404, error: ApiError): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.status(status).json({ error })
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27)
}
