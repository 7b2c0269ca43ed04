// The region that a reader chose: in the address, else in the preference kept by the browser.
import type { Request } from 'express'
import { cookieOf } from '../../../platform/web/cookies.ts'

/** A code of six or nine digits that need not exist; null when nothing usable was chosen. */
export function chosenRegion(req: Request): string | null {
  return code(req.query['region']) ?? code(cookieOf(req, 'region'))
}

function code(value: unknown): string | null {
  return typeof value === 'string' && /^\d{6}(\d{3})?$/.test(value) ? value : null
}
