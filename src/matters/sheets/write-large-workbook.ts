// 大的电子表格: written into a file row by row, so that a sheet of any length needs little memory.
import type ExcelJS from 'exceljs'
import { setImmediate } from 'node:timers/promises'
import { exceljsAtUse } from '../../platform/at-first-use.ts'
import type { Value } from './write-workbook.ts'
import { columnOf } from './write-workbook.ts'

export interface LargeSheet {
  readonly name: string
  readonly headers: readonly string[]
  /** So many rows at a time as lie in memory together. */
  readonly rows: AsyncIterable<readonly (readonly Value[])[]>
}

/** One sheet after the other: the rows of the next are asked for when those before are written. */
export async function writeLargeWorkbook(
  filename: string,
  sheets: readonly LargeSheet[],
): Promise<void> {
  const { stream } = await exceljsAtUse()
  const workbook = new stream.xlsx.WorkbookWriter({ filename, useStyles: true })
  for (const { name, headers, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = headers.map(columnOf)
    sheet.getRow(1).font = { bold: true }
    sheet.getRow(1).commit()
    for await (const chunk of rows) {
      for (const row of chunk) sheet.addRow(row.map(cellOf)).commit()
      // Lets what is written be packed before there is more of it.
      await setImmediate()
    }
    sheet.commit()
  }
  await workbook.commit()
}

/** LibreOffice drops the line breaks of plain text that is written without a table of texts. */
function cellOf(value: Value): ExcelJS.CellValue {
  const isLines = typeof value === 'string' && value.includes('\n')
  return isLines ? { richText: [{ text: value }] } : value
}

/** Rows that are all there already. */
export async function* inOne(
  rows: readonly (readonly Value[])[],
): AsyncGenerator<readonly (readonly Value[])[]> {
  yield await Promise.resolve(rows)
}
