// GET /matters/suggestions?q=: the first few matters for what is being typed, as JSON for the search
// box; without a script the box is a plain search.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { extrasFor } from '../../extras.ts'
import { guidePath } from '../../paths.ts'
import { suggestionsFor } from '../../queries/suggestions.ts'
import { readQuery } from '../../rules/search-query.ts'

const mostShown = 8
const seconds = 60

export async function list({ db }: Context, req: Request, res: Response): Promise<void> {
  const typed: unknown = req.query['q']
  const query = readQuery(typeof typed === 'string' ? typed : '')
  const { t } = shellOf(res)
  const found = await suggestionsFor(db, query, mostShown)
  const together = await extrasFor(db, query, [])
  res.setHeader('Cache-Control', `public, max-age=${seconds}`)
  // 一件事 are named in the language of the reader.
  res.vary('Cookie')
  res.json({
    suggestions: [
      ...together.map(({ title, kind, href }) => ({ name: t(title), department: t(kind), href })),
      ...found.map(({ code, name, lineName }) => {
        return { name, department: lineName, href: guidePath(code) }
      }),
    ].slice(0, mostShown),
  })
}
