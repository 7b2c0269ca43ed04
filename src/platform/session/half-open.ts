// Between the password and the code of the second factor: the session knows whose code it waits for,
// and nobody is signed in.
import type { Request } from 'express'

export interface HalfOpen {
  readonly accountId: string
  /** Where he wanted to go; empty for nowhere in particular. */
  readonly next: string
  /** When the password that was given had been set, in milliseconds: a newer one ends the waiting. */
  readonly passwordSetAt: number
}

declare module 'express-session' {
  interface SessionData {
    halfOpen?: HalfOpen & { readonly until: number }
  }
}

const patience = 10 * 60_000

/** Begins a session under a new id that waits for a code. */
export async function openHalf(req: Request, half: HalfOpen): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.regenerate((error?: Error | null) => (error ? reject(error) : resolve()))
  })
  // Sessions run on the real clock, not on the hall's shifted one.
  req.session.halfOpen = { ...half, until: Date.now() + patience }
}

/** Whose code this session waits for; null when for nobody's, or when it has waited too long. */
export function halfOpenOf(req: Request): HalfOpen | null {
  const half = req.session.halfOpen
  return half === undefined || half.until < Date.now() ? null : half
}

/** Waits no more: the password has to be given again. */
export function closeHalf(req: Request): void {
  delete req.session.halfOpen
}
