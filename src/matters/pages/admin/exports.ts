// 导出: the whole catalogue in force, as a workbook and as JSON; either can be imported again.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { paths } from '../../paths.ts'
import { listedMatters } from '../../queries/listed-matters.ts'
import { catalogueSheets } from '../../sheets/catalogue-sheets.ts'
import { workbookType, writeWorkbook } from '../../sheets/write-workbook.ts'
import { sendDownload } from './download.ts'

export async function sheets(ctx: Context, _req: Request, res: Response): Promise<void> {
  const content = await writeWorkbook(catalogueSheets(await listedMatters(ctx.db)))
  sendDownload(res, `事项目录-${ctx.today}.xlsx`, workbookType, content)
}

export async function json(ctx: Context, _req: Request, res: Response): Promise<void> {
  const matters = await listedMatters(ctx.db)
  const schema = ctx.publicUrl + paths.schema
  const content = JSON.stringify({ schema, exportedOn: ctx.today, matters })
  sendDownload(res, `事项目录-${ctx.today}.json`, 'application/json; charset=utf-8', content)
}
