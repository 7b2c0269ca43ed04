// 写得太快: how often one account, and one address, may post anything at all. Who works at a person's pace
// costs the database nothing: each process counts the first quarter by itself, and only what is more than
// that is counted for all of them together. Who was told to wait is told so from memory until then.
import type { Db } from '../database/transaction.ts'
import { throttle } from './throttle.ts'
import type { ThrottleRule } from './throttle.ts'

/** What MAX_POSTS is unless set; every other pace of the ledger grows and shrinks with it. */
export const usualPosts = 600

interface Counted {
  readonly since: number
  readonly times: Map<string, number>
  readonly refusedUntil: Map<string, number>
}

const countedBy = new WeakMap<Db, Map<string, Counted>>()

/** Takes a point of `key`; answers how many seconds to wait, 0 when it was still free. */
export async function pace(db: Db, rule: ThrottleRule, key: string): Promise<number> {
  const now = Date.now()
  const { times, refusedUntil } = countedOf(db, rule, now)
  const until = refusedUntil.get(key) ?? 0
  if (until > now) return Math.ceil((until - now) / 1000)
  const time = (times.get(key) ?? 0) + 1
  times.set(key, time)
  const own = Math.floor(rule.points / 4)
  if (time <= own) return 0
  // The first that is told to the database brings along what this process had counted alone.
  const wait = await throttle(db, rule, key, time === own + 1 ? time : 1)
  if (wait > 0) refusedUntil.set(key, now + wait * 1000)
  return wait
}

/** Begins anew with each window, so that it never holds more than one window's visitors. */
function countedOf(db: Db, rule: ThrottleRule, now: number): Counted {
  const ofDb = countedBy.get(db) ?? new Map<string, Counted>()
  countedBy.set(db, ofDb)
  const known = ofDb.get(rule.name)
  if (known !== undefined && now - known.since < rule.seconds * 1000) return known
  const refused = [...(known?.refusedUntil ?? [])].filter(([, until]) => until > now)
  const fresh = { since: now, times: new Map(), refusedUntil: new Map(refused) }
  ofDb.set(rule.name, fresh)
  return fresh
}
