// A letter whose file is no longer the one that was issued: said to whoever wanted it, and on record.
import type { Request, Response } from 'express'
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { showErrorPage } from '../platform/web/error-pages.ts'
import { shellOf } from '../platform/web/shell.ts'
import { fileRefusals } from './messages.ts'

export async function sayDamaged(
  ctx: Context,
  req: Request,
  res: Response,
  id: string,
): Promise<void> {
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'documents.damaged', outcome: 'refused' },
    ...{ subjectType: 'document', subjectId: id },
  })
  const { t } = shellOf(res)
  await showErrorPage(req, res, 409, [t('这份文书暂时不能下载'), t(fileRefusals['file-changed'])])
}
