// 承办人: claiming an application, giving it to a colleague, giving it back.
import type { Result } from '../../../kernel/result.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import type { Request, Response } from 'express'
import { assign, claim } from '../../assign.ts'
import type { AssignRefusal } from '../../assign.ts'
import { assignSentences } from '../../messages.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { presentFile } from './file.ts'
import { nothingNoted } from './file/noted.ts'

export const take: Handler = async (ctx, req, res) => {
  const application = found(await openFile(ctx, String(req.params['id']), 'claim'))
  await answer(ctx, req, res, await claim(ctx, application.id))
}

export const create: Handler = async (ctx, req, res) => {
  const application = found(await openFile(ctx, String(req.params['id']), 'assignment'))
  const chosen = (req.body as Record<string, unknown>)['assignee']
  const accountId = typeof chosen === 'string' && /^\d{1,18}$/.test(chosen) ? chosen : null
  await answer(ctx, req, res, await assign(ctx, application.id, accountId))
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  given: Result<undefined, AssignRefusal>,
): Promise<void> {
  if (given.ok) return res.redirect(303, `${paths.deskFile(String(req.params['id']))}?done=assign`)
  const fault = { field: 'assignee', message: assignSentences[given.refusal] } as const
  await presentFile(ctx, req, res, { ...nothingNoted, fault })
}
