// How often something may be asked, counted in PostgreSQL for all processes together. When the
// database cannot count, each process counts for itself.
import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '../database/transaction.ts'

export interface ThrottleRule {
  /** Unique in the product; it begins the keys in the table. */
  readonly name: string
  readonly points: number
  /** The window, counted from the first point. */
  readonly seconds: number
}

const limiters = new WeakMap<Db, Map<string, RateLimiterPostgres>>()

/** Takes points of `key`; answers how many seconds to wait, 0 when they were still free. */
export async function throttle(
  db: Db,
  rule: ThrottleRule,
  key: string,
  points = 1,
): Promise<number> {
  try {
    await limiterOf(db, rule).consume(keyOf(key), points)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return secondsOf(refused)
    throw refused
  }
}

/** How many seconds to wait when all points of `key` are gone, 0 otherwise; takes nothing. */
export async function throttled(db: Db, rule: ThrottleRule, key: string): Promise<number> {
  const spent = await limiterOf(db, rule).get(keyOf(key))
  return spent === null || spent.consumedPoints < rule.points ? 0 : secondsOf(spent)
}

/** Gives back a point that turned out to be harmless. */
export async function giveBack(db: Db, rule: ThrottleRule, key: string): Promise<void> {
  await limiterOf(db, rule).reward(keyOf(key))
}

/** Forgets all points of `key`. */
export async function forgive(db: Db, rule: ThrottleRule, key: string): Promise<void> {
  await limiterOf(db, rule).delete(keyOf(key))
}

/** Whom an address stands for: one IPv4 address, or the /64 that one subscriber of IPv6 gets. */
export function networkOf(ip: string | null): string {
  if (ip === null || !ip.includes(':')) return ip ?? 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0')].slice(0, 4).join(':')
}

function limiterOf(db: Db, rule: ThrottleRule): RateLimiterPostgres {
  const ofDb = limiters.get(db) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(db, ofDb)
  const known = ofDb.get(rule.name)
  if (known !== undefined) return known
  const window = { keyPrefix: rule.name, points: rule.points, duration: rule.seconds }
  const limiter = new RateLimiterPostgres({
    ...window,
    storeClient: db,
    storeType: 'knex',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
    insuranceLimiter: new RateLimiterMemory(window),
  })
  ofDb.set(rule.name, limiter)
  return limiter
}

/** Names and addresses are counted without being kept; whatever was typed, its key is short. */
function keyOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
