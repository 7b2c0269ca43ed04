// How the read interface answers: JSON, open to every origin, briefly kept by caches.
import type { Response } from 'express'

export interface ApiError {
  readonly code: 'not-found' | 'unknown-region' | 'bad-cursor'
  readonly message: string
}

const seconds = 60

export function answer(res: Response, body: unknown): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', `public, max-age=${seconds}`)
  res.json(body)
}

export function answerError(res: Response, status: 400 | 404, error: ApiError): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.status(status).json({ error })
}
