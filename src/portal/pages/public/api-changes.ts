// GET /api/v1/changes: matters in the order of their last change, for keeping a copy up to date.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import { catalogueChanges, catalogueStamp, guidePath } from '../../../matters/index.ts'
import type { ChangedMatter } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { paths } from '../../paths.ts'
import { answer, answerError } from './api-answer.ts'

/** A reader who has the newest gets 304 and no list. */
export async function list(ctx: Context, req: Request, res: Response): Promise<void> {
  const { db, publicUrl } = ctx
  const since = one(req, 'since')
  const after = one(req, 'after')
  if (since !== '' && !isDay(since)) {
    return answerError(res, 400, { code: 'bad-day', message: 'since 请写成 2026-01-31 这样的日期。' })
  }
  const [, stamp, id] = /^(\d{1,15})-(\d{1,15})$/.exec(after) ?? []
  const place = stamp === undefined || id === undefined ? null : { stamp, id }
  if (after !== '' && place === null) {
    return answerError(res, 400, { code: 'bad-cursor', message: 'after 请用上一页给出的 next。' })
  }
  res.setHeader('ETag', `W/"catalogue-${await catalogueStamp(db)}"`)
  res.setHeader('Cache-Control', 'public, no-cache')
  if (req.fresh) {
    res.status(304).end()
    return
  }
  const { items, next } = await catalogueChanges(db, {
    since: isDay(since) ? since : null,
    after: place,
  })
  answer(res, {
    matters: items.map((one) => apiChange(one, publicUrl)),
    next: next === null ? null : nextAddress(publicUrl, { since, after: next }),
  })
}

function apiChange(
  { code, name, status, version, changedAt, ending, successors }: ChangedMatter,
  publicUrl: string,
) {
  return {
    ...{ code, name, status, version, changedAt, ending, successors },
    url: publicUrl + paths.apiMatter(code),
    guide: publicUrl + guidePath(code),
  }
}

function nextAddress(publicUrl: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `${publicUrl}${paths.apiChanges}?${new URLSearchParams(given).toString()}`
}

function one(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value.trim() : ''
}
