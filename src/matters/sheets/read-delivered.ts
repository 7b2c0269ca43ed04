// 交来的文件: what a catalogue file holds, whatever it claims to be, as sheets of text.
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { catalogueSheets } from './catalogue-sheets.ts'
import type { RawSheet } from './cells.ts'
import { sheetNames } from './headers.ts'
import type { JsonFault } from './json-faults.ts'
import { readMatterJson } from './matter-json.ts'
import { withoutLacking } from './older-json.ts'
import type { WorkbookFault } from './open-workbook.ts'
import { openWorkbook } from './open-workbook.ts'
import { asRead } from './write-workbook.ts'

export interface Delivered {
  readonly sheets: readonly RawSheet[]
  /** Where a JSON file, or some of its matters, do not keep the schema. */
  readonly faults: readonly JsonFault[]
  /** Matters of a JSON file that do. */
  readonly readable: number
}

export type DeliveryFault = WorkbookFault | 'wrong-type'

export async function readDelivered(
  name: string,
  bytes: Buffer,
): Promise<Result<Delivered, DeliveryFault>> {
  const ending = /\.(xlsx|json)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return refuse('wrong-type')
  if (ending === 'json') {
    const { listed, places, faults, lacking } = readMatterJson(bytes)
    const sheets = withoutLacking(numbered(asRead(catalogueSheets(listed)), places), lacking)
    return ok({ sheets, faults, readable: listed.length })
  }
  const opened = await openWorkbook(bytes)
  return opened.ok ? ok({ sheets: opened.value, faults: [], readable: 0 }) : opened
}

/** The row of a matter tells its place in the file, also where others before it could not be read. */
function numbered(sheets: readonly RawSheet[], places: readonly number[]): RawSheet[] {
  return sheets.map((sheet) =>
    sheet.name === sheetNames.matters
      ? {
          ...sheet,
          rows: sheet.rows.map((row, at) => ({ ...row, number: (places[at] ?? at) + 2 })),
        }
      : sheet,
  )
}
