// Pages of this site inside a page of this site: only where a handler says so; no other site's.
import type { Response } from 'express'

const header = 'Content-Security-Policy'

/** This answer may be shown in a frame of another page of this site. */
export function allowInFrame(res: Response): void {
  const policy = String(res.getHeader(header) ?? '')
  res.setHeader(header, policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
}

/** This answer may hold frames with pages of this site. */
export function allowFrames(res: Response): void {
  const policy = String(res.getHeader(header) ?? '')
  res.setHeader(header, `${policy};frame-src 'self'`)
}
