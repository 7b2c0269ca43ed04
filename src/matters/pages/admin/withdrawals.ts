// Receives the withdrawal of a matter.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath } from '../../paths.ts'
import { withdraw } from '../../withdraw.ts'
import { answer } from './matter.ts'
import { nothingTyped } from './matter-forms.ts'
import { bodyOf, readText } from './seen.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const body = bodyOf(req.body)
  const reason = readText(body, 'reason')
  const successorCode = readText(body, 'successor').normalize('NFKC')
  const basis = readText(body, 'basis').slice(0, 500)
  const withdrawn = await withdraw(ctx, code, { reason, basis, successorCode })
  if (withdrawn.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[withdrawn.refusal]
  await answer(ctx, res, code, {
    ...{ ...nothingTyped, form: 'withdrawal', sentence },
    ...{ reason, basis, successor: successorCode },
  })
}
