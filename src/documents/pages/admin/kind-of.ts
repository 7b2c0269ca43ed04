// Which kind of letter an address names.
import type { Request } from 'express'
import { found } from '../../../platform/web/errors.ts'
import type { DocumentKind } from '../../facts.ts'
import { kindNames } from '../../messages.ts'

/** Anything else is not found. */
export function kindOf(req: Request): DocumentKind {
  const kind = String(req.params['kind'])
  return found((Object.keys(kindNames) as DocumentKind[]).find((one) => one === kind))
}
