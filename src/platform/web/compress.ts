// HTML travels compressed at the cheapest level, which gives most of the saving.
import compression from 'compression'
import type { RequestHandler } from 'express'

export function compressPages(): RequestHandler {
  return compression({ level: 1, threshold: 1024 })
}
