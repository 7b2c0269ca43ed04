// 电子表格: writes sheets of text and numbers as one workbook. Text stays text: nothing in a cell can
// become a formula, whatever it begins with.
import type ExcelJS from 'exceljs'
import { exceljsAtUse } from '../../platform/at-first-use.ts'
import type { RawSheet } from './cells.ts'

export type Value = string | number

export interface WrittenSheet {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const { Workbook } = await exceljsAtUse()
  const workbook = new Workbook()
  for (const { name, headers, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = headers.map(columnOf)
    sheet.getRow(1).font = { bold: true }
    sheet.addRows(rows.map((row) => [...row]))
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

export function columnOf(header: string): Partial<ExcelJS.Column> {
  return {
    header,
    width: Math.max(10, header.length * 2 + 4),
    // '@' keeps codes of digits and text such as '=1' as they are when somebody edits them.
    style: { numFmt: '@', alignment: { vertical: 'top' } },
  }
}

/** The same sheets as they would be read again, without a workbook in between. */
export function asRead(sheets: readonly WrittenSheet[]): RawSheet[] {
  return sheets.map(({ name, headers, rows }) => ({
    name,
    headers,
    rows: rows.map((row, at) => ({
      number: at + 2,
      cells: Object.fromEntries(
        headers.map((header, column) => [header, String(row[column] ?? '')]),
      ),
    })),
  }))
}
