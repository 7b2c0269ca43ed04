// A form that arrives after its session has ended costs nobody an answer: what was posted is kept
// sealed for an hour, for the browser that sent it and the account that wrote it, and is offered again
// after signing in. It is never carried out by itself.
import { createHash, randomBytes } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Db } from '../database/transaction.ts'
import type { Vault } from '../security/vault.ts'
import { cookieOf } from '../web/cookies.ts'
import type { ThrottleRule } from './throttle.ts'

interface KeptRow {
  readonly browser: string
  readonly owner: string
  readonly address: string
  readonly fields: string
  readonly multipart: boolean
  readonly expiresAt: Date
}

declare module 'knex/types/tables.js' {
  interface Tables {
    keptPosts: KeptRow
  }
}

export type Fields = readonly (readonly [name: string, value: string])[]

export interface KeptPost {
  readonly address: string
  readonly fields: Fields
  /** A form that may have had files; they have to be chosen again. */
  readonly multipart: boolean
}

/** Sessions run on the real clock, and so does this. */
export const keptMilliseconds = 60 * 60_000

/** Enough for an office behind one address, too little to fill the table. */
export const keepingRule: ThrottleRule = { name: 'kept-posts', points: 60, seconds: 3600 }

const cookie = 'kept'
/** The token is of the session that ended; a password is typed again. */
const notCarried = /^_csrf$|password/i

/** Tells accounts apart without naming one; it may stand in a page. */
export function ownerMark(vault: Vault, accountId: string): string {
  return vault.index('owner of a posted form', accountId).slice(0, 22)
}

/** A post from one of our own pages; browsers say so, and a page elsewhere cannot pretend it. */
export function cameFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.get('host')
}

/** Whose the post was: the session that ended says it, else the page that posted it; null if neither. */
export function ownerOf(req: Request, vault: Vault): string | null {
  if (req.endedAccountId !== undefined) return ownerMark(vault, req.endedAccountId)
  const said = (req.body as Readonly<Record<string, unknown>> | undefined)?.['_who']
  return typeof said === 'string' && /^[\w-]{22}$/.test(said) ? said : null
}

export async function keepPost(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  req: Request,
  res: Response,
  owner: string,
): Promise<void> {
  const secret = randomBytes(24).toString('base64url')
  const post = fieldsOf(req.body)
  const expiresAt = new Date(Date.now() + keptMilliseconds)
  await db('keptPosts').insert({
    browser: digest(secret),
    owner,
    address: req.originalUrl,
    fields: vault.seal(JSON.stringify(post)),
    multipart: Boolean(req.is('multipart/form-data')),
    expiresAt,
  })
  const secure = req.secure
  res.cookie(cookie, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: expiresAt,
  })
}

/** What this browser sent and this account wrote; null when there is nothing, or no longer. */
export async function keptPost(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  req: Request,
  accountId: string,
): Promise<KeptPost | null> {
  const secret = cookieOf(req, cookie)
  if (secret === null) return null
  const row = await db('keptPosts')
    .where({ browser: digest(secret) })
    .first('*')
  if (row === undefined || row.expiresAt.getTime() < Date.now()) return null
  if (row.owner !== ownerMark(vault, accountId)) return null
  return {
    address: row.address,
    fields: JSON.parse(vault.open(row.fields)) as Fields,
    multipart: row.multipart,
  }
}

/** Clears away what nobody came back for. */
export async function forgetKeptPosts(db: Db): Promise<void> {
  await db('keptPosts').where('expiresAt', '<', new Date()).delete()
}

function fieldsOf(body: unknown): Fields {
  return Object.entries((body ?? {}) as Readonly<Record<string, unknown>>)
    .filter(([name]) => !notCarried.test(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
    )
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
