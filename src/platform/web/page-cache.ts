// Pages that are the same for every visitor are kept in memory for a moment, compressed, and given out
// without asking the database again. Who has a session is never served from here.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import { dayOf } from '../../kernel/day.ts'
import type { Clock } from '../clock.ts'
import type { PublishedChanges } from '../database/published-changes.ts'
import { hasToken } from '../session/csrf.ts'

interface Kept {
  readonly generation: number
  readonly until: number
  readonly html: Buffer
  readonly compressed: Buffer
}

interface Place {
  readonly key: string
  readonly generation: number
  readonly pages: Map<string, Kept>
}

const mostPages = 500
const longestAddress = 300
/** What no trigger tells of (how often a matter is used) may be this old. */
const keptMilliseconds = 30_000
/** The only cookies with which a page may still be the same for everybody who has them. */
const preferences = /^(?:lang|mode|region|hints)=[\w%-]*$/

/** Gives out what is kept, and remembers where this page may be kept when it is not there. */
export function pageCache(changes: PublishedChanges, clock: Clock): RequestHandler {
  const pages = new Map<string, Kept>()
  return async (req, res, next) => {
    const key = keyOf(req, clock)
    const generation = key === null ? null : await changes.generation()
    if (key === null || generation === null) return next()
    const kept = pages.get(key)
    if (kept?.generation === generation && kept.until > Date.now()) return send(req, res, kept)
    res.locals['keptPage'] = { key, generation, pages } satisfies Place
    next()
  }
}

/** Null for whoever may see something of their own, and for words that somebody typed. */
function keyOf(req: Request, clock: Clock): string | null {
  if (req.method !== 'GET' || req.url.length > longestAddress || /[?&]q=[^&]/.test(req.url))
    return null
  if (!isAnybody(req)) return null
  return [dayOf(clock()), cookiesOf(req).toSorted().join(';'), req.url].join('\n')
}

/** Whether this may be any visitor: nothing but preferences came with him, no session above all. */
export function isAnybody(req: Request): boolean {
  return cookiesOf(req).every((one) => preferences.test(one))
}

function cookiesOf(req: Request): readonly string[] {
  const cookies = (req.headers.cookie ?? '').split(';').map((one) => one.trim())
  return cookies.filter((one) => one !== '')
}

function send(req: Request, res: Response, { html, compressed }: Kept): void {
  res.type('html').vary('Accept-Encoding')
  if (req.acceptsEncodings('gzip') !== 'gzip') return void res.send(html)
  res.setHeader('Content-Encoding', 'gzip')
  res.send(compressed)
}

/** For the lines of the ledger that are marked so: their page may be kept. */
export function markKept(res: Response): void {
  res.locals['keepsPage'] = true
}

/** Keeps a rendered page, unless it started a session: then it holds somebody's token. */
export async function keepPage(res: Response, page: string): Promise<void> {
  const place = res.locals['keptPage'] as Place | undefined
  if (place === undefined || res.locals['keepsPage'] !== true) return
  if (hasToken(res.req)) return
  const { key, generation, pages } = place
  const html = Buffer.from(page)
  const compressed = await promisify(gzip)(html)
  pages.delete(key)
  pages.set(key, { generation, html, compressed, until: Date.now() + keptMilliseconds })
  for (const oldest of pages.keys()) {
    if (pages.size <= mostPages) break
    pages.delete(oldest)
  }
}
