// The ledger: every address of the product is one line with its permission and its audit event.
// A line without `can` does not compile.
import type { Request, Response } from 'express'
import type { Permission } from '../../kernel/permission.ts'
import type { Context } from '../context.ts'
import type { ThrottleRule } from '../session/throttle.ts'

export type Handler = (ctx: Context, req: Request, res: Response) => Promise<void> | void

export interface RouteTerms {
  /** The right that a caller needs; 'public' for everybody. */
  readonly can: Permission
  /** The audit action that this address records, null when it neither writes nor reads a case. */
  readonly audit: string | null
  /** Set when the form carries files: they are received before the token is checked. */
  readonly files?: 'form'
  /** Set for a page that is the same for every visitor: it may be kept in memory for a moment. */
  readonly kept?: 'for-visitors'
  /** Set for a machine that signs what it posts: the body arrives as text, and needs no token. */
  readonly proof?: 'signature'
  /** How often one account, or a visitor's address, may ask this; a post is slowed down without it, too. */
  readonly pace?: ThrottleRule
}

export interface Route extends RouteTerms {
  readonly verb: 'get' | 'post'
  readonly path: string
  readonly handler: Handler
}

export function get(path: string, handler: Handler, terms: RouteTerms): Route {
  return { verb: 'get', path, handler, ...terms }
}

export function post(path: string, handler: Handler, terms: RouteTerms): Route {
  return { verb: 'post', path, handler, ...terms }
}
