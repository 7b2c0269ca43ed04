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

/**
 * A form that another site sent (ASVS V3.5.1): a browser says where it comes from, and a page elsewhere cannot
 * pretend otherwise. Refused even with the right token; programs that say nothing have the token alone.
 */
export function comesFromElsewhere(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  // 'none': somebody sends the form of a page once more.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = req.get('origin')
  return origin !== undefined && hostnameOf(origin) !== hostnameOf(`http://${req.get('host')}`)
}

/** Without the port, which a proxy may leave out; null for what names no host. */
function hostnameOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null
}

/** Nobody knows the id of a session but the browser that holds its cookie, and the digest does not tell it. */
function tokenOf(req: Request): string {
  return createHash('sha256').update(`form token of ${req.sessionID}`).digest('base64url')
}
