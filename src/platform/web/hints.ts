// 第一次来的提示: shown until somebody has read them; the browser remembers which, for a year.
import type { Request, Response } from 'express'
import { cookieOf, setPreference } from './cookies.ts'

const names = ['home', 'desk', 'admin'] as const
const cookie = 'hints'

export type Hint = (typeof names)[number]

/** The hints that this browser's owner has put away. */
export function seenHints(req: Request): readonly Hint[] {
  const said = (cookieOf(req, cookie) ?? '').split('-')
  return names.filter((name) => said.includes(name))
}

/** Puts one away; a name that is no hint changes nothing. */
export function putAway(req: Request, res: Response, asked: unknown): void {
  const hint = names.find((name) => name === asked)
  if (hint === undefined) return
  const seen = new Set([...seenHints(req), hint])
  setPreference(res, cookie, [...seen].join('-'), req.secure)
}
