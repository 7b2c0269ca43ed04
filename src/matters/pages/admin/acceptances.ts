// Receives the confirmation of what the province changed, for the chosen lists or the one shown.
import type { Request, Response } from 'express'
import { acceptChanges } from '../../accept-changes.ts'
import type { Context } from '../../../platform/context.ts'
import { listRefusals } from '../../messages.ts'
import { listsPath } from '../../paths.ts'
import { openKeys } from '../../rules/keeping.ts'
import { answer, shownOf } from './lists.ts'
import { bodyOf } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const shown = { ...shownOf(body), show: 'pending' as const }
  const accepted = await acceptChanges(ctx, chosen(body))
  if (accepted.ok) return res.redirect(303, listsPath({ show: 'pending', line: shown.line }))
  await answer(ctx, res, shown, listRefusals[accepted.refusal])
}

/** What is kept is chosen on the page of one list alone. */
function chosen(body: Readonly<Record<string, unknown>>) {
  const keep = openKeys.filter((key) => body[`keep-${key}`] === 'yes')
  return Object.entries(body).flatMap(([name, versionId]) => {
    const listId = /^list-(\d{1,18})$/.exec(name)?.[1]
    return listId === undefined || typeof versionId !== 'string'
      ? []
      : [{ listId, versionId, keep }]
  })
}
