// A token of the session must come back with every write: in the field `_csrf` or a header. It follows from
// the session's own secret, so pages that open at the same moment have the same one and none is lost when
// sessions are stored over each other.
import { createHash } from 'node:crypto'
import { csrfSync } from 'csrf-sync'
import type { Request } from 'express'

const { isRequestValid } = csrfSync({
  getTokenFromState: tokenOf,
  getTokenFromRequest: (req: Request) => {
    const fields = req.body as Record<string, unknown> | undefined
    const field = fields?.['_csrf']
    if (typeof field === 'string') return field
    return req.get('x-csrf-token')
  },
})

/** The token of this session; asking for it starts a session. */
export function csrfToken(req: Request): string {
  const token = tokenOf(req)
  req.session.csrfToken ??= token
  return token
}

/** Whether a token was given out in this session, as a page with a form does. */
export function hasToken(req: Request): boolean {
  return req.session?.csrfToken !== undefined
}

export function csrfHolds(req: Request): boolean {
  return req.session !== undefined && isRequestValid(req)
}

/** Nobody knows the id of a session but the browser that holds its cookie, and the digest does not tell it. */
function tokenOf(req: Request): string {
  return createHash('sha256').update(`form token of ${req.sessionID}`).digest('base64url')
}
