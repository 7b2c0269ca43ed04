// 导出日志: asks with a reason, then hands out the file.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { askExport, fetchExport } from '../../export.ts'
import { exportSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { readTyped } from '../../rules/filter.ts'
import { answer } from './log.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = req.body as Readonly<Record<string, unknown>>
  const typed = readTyped(body)
  const reason = typeof body['reason'] === 'string' ? body['reason'].slice(0, 200) : ''
  const asked = await askExport(ctx, typed, reason)
  if (asked.ok) return res.redirect(303, paths.exported(asked.value))
  const exportFault = exportSentences[asked.refusal]
  await answer(ctx, res, { typed, before: null, reason, exportFault })
}

export async function download(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const file = found(await fetchExport(ctx, id))
  res.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8')
  res.setHeader('Content-Disposition', `attachment; filename="audit-${id}.jsonl"`)
  res.setHeader('Cache-Control', 'no-store')
  res.send(file)
}
