// 监督检查告知书、抄告函、监察建议书 as files: for the supervisor, and for the department what was written to it.
import type { Request, Response } from 'express'
import { sendDocument } from '../../../applications/index.ts'
import { findDocument } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { isForDepartment } from '../../rules/oversight.ts'
import { maySeeAlert, maySupervise } from '../../rules/policy.ts'
import { alertById, lettersOf } from '../../store.ts'
import { staffOf } from '../staff.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = found(await alertById(ctx.db, String(req.params['id'])))
  found(maySeeAlert(ctx.actor, alert) ? alert : null)
  const supervises = maySupervise(staffOf(ctx), alert)
  const letters = (await lettersOf(ctx.db, alert.id)).filter(
    ({ kind }) => supervises || isForDepartment(kind),
  )
  const letter = found(letters.find((one) => one.documentId === req.params['documentId']) ?? null)
  await sendDocument(ctx, res, found(await findDocument(ctx.db, letter.documentId)))
}
