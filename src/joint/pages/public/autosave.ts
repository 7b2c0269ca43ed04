// 自动保存 of a joint draft: what is typed is kept while it is being typed. It answers in JSON.
import type { Request, Response } from 'express'
import {
  answerBinned,
  applicationPaths,
  fromPage,
  refuseTooLong,
  refuseForged,
  writeSeen,
} from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { parseAnswers } from '../../../forms/index.ts'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { jointDraft, questionsOf } from '../../draft.ts'
import { saveJoint } from '../../save.ts'
import { ownOrBinned } from './own-joint.ts'

/** 409 when the draft has been filed meanwhile, or was put into the bin in another window. */
export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownOrBinned(ctx, req)
  if (joint.binnedAt !== null) return answerBinned(res, applicationPaths.bin)
  if (joint.submittedAt !== null) return answerFiled(res, joint.id)
  const draft = await jointDraft(ctx.db, joint, ctx.today)
  const body = (req.body ?? {}) as Body
  refuseTooLong(body)
  refuseForged(draft.merged.form.definition, body, draft.raw)
  const options = { mode: 'draft', sections: null, earlier: draft.raw } as const
  const { raw } = parseAnswers(draft.merged.form.definition, body, draft.env, options)
  const from = fromPage({ fields: questionsOf(draft) }, body)
  const saved = await saveJoint(ctx, joint.id, { raw, files: [], removed: [], from })
  if (!saved.ok) return answerFiled(res, joint.id)
  const { conflicts, seen } = saved.value
  res.setHeader('Cache-Control', 'no-store')
  res.json({
    saved: clockTime(ctx.now),
    seen: writeSeen(seen),
    merge: conflicts.length > 0 ? bundlePaths.section(joint.id, 1) : null,
    session: shellOf(res).session?.endsIn ?? null,
  })
}

function answerFiled(res: Response, id: string): void {
  res.status(409).json({ go: bundlePaths.joint(id) })
}
