// GET /api/v1/matters: the published catalogue, searched and narrowed to a region, by pages.
import type { Request, Response } from 'express'
import { guidePath, noFilters, promisedWorkingDays, readCursor, readQuery, searchMatters } from '../../../matters/index.ts'
import type { CatalogueRow } from '../../../matters/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { paths } from '../../paths.ts'
import { answer, answerError } from './api-answer.ts'

export async function list({ db, publicUrl }: Context, req: Request, res: Response): Promise<void> {
  const asked = { q: one(req, 'q'), region: one(req, 'region'), after: one(req, 'after') }
  const region = asked.region === '' ? null : (await regionLookup(db)).find(asked.region)
  if (asked.region !== '' && region === null) {
    return answerError(res, 400, { code: 'unknown-region', message: '没有这个区划代码。' })
  }
  const after = asked.after === '' ? null : readCursor(asked.after)
  if (asked.after !== '' && after === null) {
    return answerError(res, 400, { code: 'bad-cursor', message: 'after 请用上一页给出的 next。' })
  }
  const regionCodes = region?.path.split('/') ?? []
  const filters = { ...noFilters, regionCodes }
  const { page, total, approximate } = await searchMatters(db, readQuery(asked.q), filters, after)
  answer(res, {
    total,
    approximate,
    matters: page.items.map((row) => apiMatter(row, publicUrl)),
    next: page.next === null ? null : nextAddress(publicUrl, { ...asked, after: page.next }),
  })
}

function apiMatter(row: CatalogueRow, publicUrl: string) {
  const { code, name, aliases, lineName, promisedDays, visits, online, crossRegion, fee } = row
  return {
    ...{ code, name, aliases, department: lineName },
    promisedWorkingDays: promisedWorkingDays({ promisedDays, elements: row }),
    ...{ visits, online, crossRegion, charged: fee.charged },
    url: publicUrl + paths.apiMatter(code),
    guide: publicUrl + guidePath(code),
  }
}

function nextAddress(publicUrl: string, query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `${publicUrl}${paths.apiMatters}?${new URLSearchParams(given).toString()}`
}

function one(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value.trim() : ''
}
