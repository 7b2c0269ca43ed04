// 导出: the whole catalogue in force, as a workbook and as JSON; either can be imported again.
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { snapshot } from '../../../platform/database/transaction.ts'
import { paths } from '../../paths.ts'
import { listedPages } from '../../queries/listed-matters.ts'
import { largeCatalogueSheets } from '../../sheets/catalogue-sheets.ts'
import { declareDownload, sendWorkbook } from './download.ts'

/** All sheets tell of the same moment. */
export async function sheets(ctx: Context, _req: Request, res: Response): Promise<void> {
  await sendWorkbook(res, `事项目录-${ctx.today}.xlsx`, (make) =>
    snapshot(ctx.db, (db) => make(largeCatalogueSheets(() => listedPages(db)))),
  )
}

/** Piece by piece, as fast as the reader takes them: a catalogue of any size needs little memory. */
export async function json(ctx: Context, _req: Request, res: Response): Promise<void> {
  const schema = ctx.publicUrl + paths.schema
  declareDownload(res, `事项目录-${ctx.today}.json`, 'application/json; charset=utf-8')
  await pipeline(piecesOf(ctx, { schema, exportedOn: ctx.today }), res)
}

async function* piecesOf({ db }: Context, head: object): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"matters":[`
  let comma = ''
  for await (const page of listedPages(db)) {
    for (const matter of page) {
      yield comma + JSON.stringify(matter)
      comma = ','
    }
  }
  yield ']}'
}
