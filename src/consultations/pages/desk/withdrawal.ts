// 撤回: the asking department takes its request back, with a reason.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { withdrawSentences } from '../../messages.ts'
import { mayRead } from '../../rules/policy.ts'
import { consultationById } from '../../store.ts'
import { withdraw } from '../../withdraw.ts'
import { presentOne } from './one.ts'
import { textOf } from './typed-lines.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const consultation = found(await consultationById(ctx.db, id))
  found(mayRead(ctx.actor, consultation) ? consultation : null)
  const reason = textOf((req.body as Record<string, unknown>)['reason'])
  const result = await withdraw(ctx, id, reason)
  if (result.ok) {
    return res.redirect(303, applicationPaths.deskConsultations(consultation.applicationId))
  }
  const fault = { field: 'reason', message: withdrawSentences[result.refusal] }
  await presentOne(ctx, res, id, { faults: [fault], opinion: '', reply: '', reason, status: 422 })
}
