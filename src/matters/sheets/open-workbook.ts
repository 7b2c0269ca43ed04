// 打开电子表格: the cells of a workbook as text, nothing else of it.
import type ExcelJS from 'exceljs'
import type { Cell, Worksheet } from 'exceljs'
import type { Result } from '../../kernel/result.ts'
import { exceljsAtUse } from '../../platform/at-first-use.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { RawRow, RawSheet } from './cells.ts'
import { marks } from './cells.ts'
import type { ArchiveFault } from './check-archive.ts'
import { checkArchive } from './check-archive.ts'

export type WorkbookFault = ArchiveFault | 'too-many-rows'

const mostRows = 200_000
const mostColumns = 100

/** Parts that the library would spread over every cell of a range, however large; none is text. */
const ignoreNodes = [
  ...['dataValidations', 'conditionalFormatting', 'cols', 'autoFilter', 'hyperlinks'],
  ...[
    'drawing',
    'picture',
    'legacyDrawing',
    'tableParts',
    'extLst',
    'sheetProtection',
    'printOptions',
  ],
]

export async function openWorkbook(bytes: Buffer): Promise<Result<RawSheet[], WorkbookFault>> {
  const fault = await checkArchive(bytes)
  if (fault !== null) return refuse(fault)
  const { Workbook } = await exceljsAtUse()
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes })
  } catch {
    return refuse('not-a-workbook')
  }
  const rows = workbook.worksheets.reduce((sum, sheet) => sum + sheet.actualRowCount, 0)
  return rows > mostRows ? refuse('too-many-rows') : ok(workbook.worksheets.map(sheetOf))
}

function sheetOf(sheet: Worksheet): RawSheet {
  const names: string[] = []
  sheet.getRow(1).eachCell((cell, at) => {
    if (at <= mostColumns) names[at] = headerText(cell)
  })
  const rows: RawRow[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cells: Record<string, string> = {}
    row.eachCell((cell, at) => {
      const name = names[at] ?? ''
      const text = textOf(cell)
      if (name !== '' && text.trim() !== '') cells[name] = text
    })
    if (Object.keys(cells).length > 0) rows.push({ number, cells })
  })
  return { name: sheet.name.trim(), headers: names.filter((name) => name !== undefined), rows }
}

/** Nobody means anything by a space in a name, nor by a cell that is merged or worked out. */
function headerText(cell: Cell): string {
  const text = textOf(cell)
  return text.startsWith('\u0001') ? '' : text.normalize('NFKC').replace(/\s/g, '')
}

/** What the database cannot keep (NUL, halves of characters) becomes what is refused by its cell. */
function textOf(cell: Cell): string {
  return valueOf(cell).replace(/\0|\p{Cs}/gu, '\u0001')
}

function valueOf(cell: Cell): string {
  if (cell.isMerged && cell.master !== cell) return marks.merged
  const { value } = cell
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return dateText(value)
  if ('formula' in value || 'sharedFormula' in value) return marks.formula
  if ('error' in value) return marks.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'text' in value ? linkText(value.text) : ''
}

/** A spreadsheet program keeps 15 digits; what is longer was rounded without a word. */
function numberText(value: number): string {
  return Math.abs(value) < 1e15 ? String(value) : marks.longNumber
}

function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? marks.error : value.toISOString().slice(0, 10)
}

/** The text of a link may be formatted, whatever the library's types say. */
function linkText(text: unknown): string {
  if (typeof text === 'string') return text
  const parts = (text as { richText?: readonly { text: string }[] } | null)?.richText ?? []
  return parts.map((part) => part.text).join('')
}
