// Receives another day for a list's planned change, or its taking back.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Context } from '../../../platform/context.ts'
import { listRefusals } from '../../messages.ts'
import type { ListRefusal } from '../../own-elements.ts'
import { listEditPath, listPath } from '../../paths.ts'
import { movePlan, takePlanBack } from '../../plan-list.ts'
import { answer } from './list.ts'
import { bodyOf, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const body = bodyOf(req.body)
  const day = readText(body, 'effectiveOn')
  const isBack = body['command'] === 'back'
  const refused = { form: 'planned', reason: '', day } as const
  if (!isBack && !isDay(day)) {
    return answer(ctx, res, id, { ...refused, sentence: '请选生效的日期。' })
  }
  const done: Result<undefined, ListRefusal> =
    isDay(day) && !isBack ? await movePlan(ctx, id, day) : await takePlanBack(ctx, id)
  if (done.ok) return res.redirect(303, isBack ? listEditPath(id) : listPath(id))
  await answer(ctx, res, id, { ...refused, sentence: listRefusals[done.refusal] })
}
