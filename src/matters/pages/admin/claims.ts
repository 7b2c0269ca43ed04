// Receives claims: of the chosen matters, or of all that the region may claim.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { claimMatters, claimRegion } from '../../claim.ts'
import { listRefusals } from '../../messages.ts'
import { listsPath } from '../../paths.ts'
import { isBasicCode } from '../../rules/codes.ts'
import { answer, shownOf } from './lists.ts'
import { bodyOf } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const shown = { ...shownOf(body), show: 'unclaimed' as const }
  const claimed =
    body['what'] === 'all' ? await claimAll(ctx, shown.line) : await claimMatters(ctx, chosen(body))
  if (claimed.ok) return res.redirect(303, listsPath({ show: 'claimed', line: shown.line }))
  await answer(ctx, res, shown, listRefusals[claimed.refusal])
}

function claimAll(ctx: Context, line: string) {
  const regionCode = ctx.actor.kind === 'staff' ? ctx.actor.seat.regionCode : ''
  const lineId = line === '' ? null : line
  return transaction(ctx.db, (tx) => claimRegion(tx, ctx, { regionCode, lineId }))
}

function chosen(body: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(body)
    .filter((name) => name.startsWith('claim-'))
    .map((name) => name.slice('claim-'.length))
    .filter(isBasicCode)
}
