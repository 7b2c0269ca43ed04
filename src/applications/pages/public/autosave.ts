// 自动保存: the answers of a section, kept while they are being typed. It answers in JSON.
import type { Request, Response } from 'express'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { found, HttpError } from '../../../platform/web/errors.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { writeSeen } from '../../rules/merging.ts'
import { saveDraft } from '../../save-draft.ts'
import { answerBinned } from './answer-binned.ts'
import { fromPage } from './from-page.ts'
import { ownApplication, ownDraft } from './own-draft.ts'
import { postedAnswers } from './posted-answers.ts'
import { refuseTooLong } from './refuse-forged.ts'

/** 409 when the draft has been filed meanwhile. */
export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id, status, binnedAt } = await ownApplication(ctx, req)
  if (binnedAt !== null) return answerBinned(res, paths.bin)
  const draft = status === 'draft' ? await ownDraft(ctx, req, res) : null
  if (draft === null) return answerFiled(res, id)
  const number = Number(req.params['number'])
  const section = found(draft.definition.sections[number - 1])
  const body = (req.body ?? {}) as Body
  refuseTooLong(body)
  const raw = postedAnswers(draft, section, body, true)
  const saved = await saveDraft(ctx, id, raw, fromPage(section, body))
  if (!saved.ok && saved.refusal === 'not-found') throw new HttpError(404, 'not found')
  if (!saved.ok) return answerFiled(res, id)
  const { conflicts, seen } = saved.value
  res.setHeader('Cache-Control', 'no-store')
  res.json({
    saved: clockTime(ctx.now),
    seen: writeSeen(seen),
    merge: conflicts.length > 0 ? paths.merge(id, number) : null,
    session: shellOf(res).session?.endsIn ?? null,
  })
}

function answerFiled(res: Response, id: string): void {
  if (!res.headersSent) res.status(409).json({ go: paths.progress(id) })
}
