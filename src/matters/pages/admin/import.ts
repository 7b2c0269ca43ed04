// 一份目录文件: how far its check is, what it would change and what is wrong in it; then what became of it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { applyImport } from '../../apply-import.ts'
import type { Adoption, StagedImport } from '../../import-store.ts'
import { sheetsOf, stagedImport } from '../../import-store.ts'
import { importPath } from '../../paths.ts'
import { refusedSheets } from '../../sheets/refused-rows.ts'
import { sendWorkbook } from './download.ts'
import { answerChecked } from './import-checked.ts'
import { answerProgress } from './import-progress.ts'
import { answerResult } from './import-result.ts'
import { bodyOf, readText } from './seen.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const staged = await stagedOf(ctx, req)
  const { stage, report, outcome, adoption } = staged
  if (stage === 'taken' && report !== null && outcome !== null && 'added' in outcome) {
    return answerResult(ctx, res, staged, { report, outcome })
  }
  if (stage !== 'checked' || report === null) return answerProgress(res, staged)
  const refusal = outcome !== null && 'refusal' in outcome ? outcome.refusal : null
  const before: Adoption = adoption ?? { mode: 'draft', cleanOnly: false, reason: '' }
  await answerChecked(ctx, res, staged, { report, adoption: before, refusal, from: fromOf(req) })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const staged = await stagedOf(ctx, req)
  const body = bodyOf(req.body)
  const adoption: Adoption = {
    mode: readText(body, 'mode') === 'publish' ? 'publish' : 'draft',
    cleanOnly: readText(body, 'take') === 'clean',
    reason: readText(body, 'reason'),
  }
  const applied = await applyImport(ctx, staged, adoption)
  if (applied.ok) return res.redirect(303, importPath(staged.id))
  const now = await stagedOf(ctx, req)
  const choice = { adoption, refusal: applied.refusal, from: 0 }
  if (now.report === null) return answerProgress(res, now)
  await answerChecked(ctx, res, now, { report: now.report, ...choice })
}

/** 没有导入的行 */
export async function refused(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id, report } = await stagedOf(ctx, req)
  const { errors } = found(report)
  const rows = refusedSheets(await sheetsOf(ctx.db, id), errors)
  await sendWorkbook(res, `没有导入的事项-${ctx.today}.xlsx`, (make) =>
    make(rows.map((sheet) => ({ ...sheet, rows: onePage(sheet.rows) }))),
  )
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* onePage<T>(rows: readonly (readonly T[])[]): AsyncGenerator<T[][]> {
  yield rows.map((row) => [...row])
}

async function stagedOf(ctx: Context, req: Request): Promise<StagedImport> {
  const id = String(req.params['id'])
  const account = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  found(/^\d{1,15}$/.test(id) ? account : null)
  return found(await stagedImport(ctx.db, id, account ?? '0'))
}

/** 0 for anything but a number. */
function fromOf(req: Request): number {
  const from = req.query['from']
  return typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0
}
