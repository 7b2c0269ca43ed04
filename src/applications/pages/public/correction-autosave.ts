// 自动保存 of a correction: what is typed is kept while it is being typed. It answers in JSON.
import type { Request, Response } from 'express'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { writeSeen } from '../../rules/merging.ts'
import { saveCorrection } from '../../save-correction.ts'
import { correctingOf, questionsOf, typedNow } from './after-filing/correcting.ts'
import { fillableApplication } from './after-filing/own-application.ts'
import { fromPage } from './from-page.ts'
import { refuseTooLong } from './refuse-forged.ts'

/** 409 when the correction was handed in, or its time ran out, meanwhile. */
export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await fillableApplication(ctx, req, 'correction')
  const correcting = await correctingOf(ctx, application)
  if (correcting === null) return answerOver(res, application.id)
  const body = (req.body ?? {}) as Body
  refuseTooLong(body)
  const from = fromPage({ fields: questionsOf(correcting) }, body)
  const saved = await saveCorrection(ctx, application.id, typedNow(correcting, body, true), from)
  if (!saved.ok) return answerOver(res, application.id)
  res.setHeader('Cache-Control', 'no-store')
  res.json({
    saved: clockTime(ctx.now),
    seen: writeSeen(saved.value.seen),
    merge: saved.value.conflicts.length > 0 ? paths.correction(application.id) : null,
    session: shellOf(res).session?.endsIn ?? null,
  })
}

function answerOver(res: Response, id: string): void {
  res.status(409).json({ go: paths.progress(id) })
}
