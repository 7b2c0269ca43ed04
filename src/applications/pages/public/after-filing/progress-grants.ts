// What a session may see without signing in: applications whose number and code it has shown.
import type { Request } from 'express'

declare module 'express-session' {
  interface SessionData {
    /** Ids of applications. */
    progressGrants?: readonly string[]
  }
}

/** More would be somebody collecting; the oldest goes. */
const mostGrants = 10

export function grantProgress(req: Request, applicationId: string): void {
  const others = (req.session.progressGrants ?? []).filter((id) => id !== applicationId)
  req.session.progressGrants = [...others, applicationId].slice(-mostGrants)
}

export function hasGrant(req: Request, applicationId: string): boolean {
  return req.session.progressGrants?.includes(applicationId) ?? false
}
