// Receives a draft that is sent to its reviewers.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { submit } from '../../submit.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readSeen, readText } from './seen.ts'

const offeredBys = ['claims', 'province'] as const

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const reason = readText(body, 'reason')
  const day = readText(body, 'effectiveOn')
  const offeredBy = readText(body, 'offeredBy')
  const refused = { ...nothingTyped, form: 'submission' as const, reason, day, offeredBy }
  if (day !== '' && !isDay(day)) {
    return answer(ctx, res, code, { ...refused, sentence: '请选生效的日期。' })
  }
  const effectiveOn = isDay(day) ? day : ctx.today
  const chosen = offeredBys.find((each) => each === offeredBy)
  const offering = chosen === undefined ? {} : { offeredBy: chosen }
  const sent = await submit(ctx, code, { reason, effectiveOn, ...offering }, readSeen(body))
  if (sent.ok) return res.redirect(303, adminMatterPath(code))
  await answer(ctx, res, code, { ...refused, sentence: refusals[sent.refusal] })
}
