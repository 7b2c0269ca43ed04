// A page that was opened from the last look leads back to it.
import type { Request } from 'express'

/** The address with the wish to come back; an anchor follows after it. */
export function fromCheck(path: string): string {
  return `${path}?back=check`
}

export function isFromCheck(req: Request): boolean {
  return req.query['back'] === 'check'
}
