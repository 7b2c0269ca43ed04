// Receives the suspension of a matter, and its resumption.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { resumeRegion, suspendRegion } from '../../suspend-region.ts'
import { resume, suspend } from '../../suspend.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const [reason, basis, day] = [
    readText(body, 'reason'),
    readText(body, 'basis').slice(0, 500),
    readText(body, 'until'),
  ]
  const region = readText(body, 'region')
  const refused = { ...nothingTyped, form: 'suspension' as const, reason, basis, day, region }
  if (day !== '' && !isDay(day)) {
    return answer(ctx, res, code, { ...refused, sentence: '请选暂停到哪一天，或者不填。' })
  }
  const until = isDay(day) ? day : null
  const grounds = { reason, basis: basis === '' ? null : basis, until }
  const done = await (region === ''
    ? suspend(ctx, code, grounds)
    : suspendRegion(ctx, code, region, grounds))
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  await answer(ctx, res, code, { ...refused, sentence: refusals[done.refusal] })
}

export async function end(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const [reason, basis] = [readText(body, 'reason'), readText(body, 'basis').slice(0, 500)]
  const place = readText(body, 'suspension')
  const done = await (/^\d{1,18}$/.test(place)
    ? resumeRegion(ctx, code, place, reason)
    : resume(ctx, code, { reason, basis: basis === '' ? null : basis }))
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[done.refusal]
  await answer(ctx, res, code, { ...nothingTyped, form: 'suspension', sentence, reason, basis })
}
