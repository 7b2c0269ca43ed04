// 写得太快: what comes faster than any person writes is answered 429, counted by account and by address over
// all processes.
import type { Request, RequestHandler } from 'express'
import type { Context } from '../context.ts'
import { pace, usualPosts } from '../session/pace.ts'
import { networkOf } from '../session/throttle.ts'
import type { ThrottleRule } from '../session/throttle.ts'
import type { Route } from './ledger.ts'
import { answerTooMany } from './too-many.ts'

export interface PaceSettings {
  readonly contextOf: (req: Request) => Context
  /** Posts of one account in a minute. */
  readonly mostPosts: number
}

/** ASVS V2.4.1 and V2.4.2. What a machine signs comes as fast as it comes. */
export function keepPace(route: Route, { contextOf, mostPosts }: PaceSettings): RequestHandler {
  const isPost = route.verb === 'post' && route.proof === undefined
  if (!isPost && route.pace === undefined) return (_req, _res, next) => next()
  const own: ThrottleRule =
    route.pace === undefined
      ? { name: 'posts-account', points: mostPosts, seconds: 60 }
      : { ...route.pace, points: Math.ceil((route.pace.points * mostPosts) / usualPosts) }
  // A whole service hall may sit behind one address.
  const shared: ThrottleRule = { name: 'posts-address', points: mostPosts * 5, seconds: 60 }
  const waitOf = async ({ db, actor, ip }: Context): Promise<number> => {
    const network = networkOf(ip)
    const account = 'accountId' in actor ? actor.accountId : null
    const wait =
      account !== null || route.pace !== undefined ? await pace(db, own, account ?? network) : 0
    return wait > 0 || !isPost || isLoopback(network) ? wait : pace(db, shared, network)
  }
  return (req, res, next) => {
    waitOf(contextOf(req))
      .then((wait) => (wait === 0 ? next() : answerTooMany(req, res, wait)))
      .catch(next)
  }
}

/** Nobody's address: a proxy whose visitors are not told apart would stop the whole province. */
function isLoopback(network: string): boolean {
  return network.startsWith('127.') || network === networkOf('::1')
}
