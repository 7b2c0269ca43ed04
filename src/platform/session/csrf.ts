// A token in the session must come back with every write: in the field `_csrf` or a header.
import { csrfSync } from 'csrf-sync'
import type { Request } from 'express'

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (req: Request) => {
    const fields = req.body as Record<string, unknown> | undefined
    const field = fields?.['_csrf']
    if (typeof field === 'string') return field
    return req.get('x-csrf-token')
  },
})

/** The token of this session; asking for it starts a session. */
export function csrfToken(req: Request): string {
  return generateToken(req)
}

/** Whether a token was given out in this session, as a page with a form does. */
export function hasToken(req: Request): boolean {
  return req.session?.csrfToken !== undefined
}

export function csrfHolds(req: Request): boolean {
  return req.session !== undefined && isRequestValid(req)
}
