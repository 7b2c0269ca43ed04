// 交来的文件: reads a delivered catalogue file, whatever it claims to be, into sheets of text.
import fs from 'node:fs/promises'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { WorkbookFault } from './sheets/open-workbook.ts'
import { openWorkbook } from './sheets/open-workbook.ts'
import { catalogueSheets } from './sheets/catalogue-sheets.ts'
import type { RawSheet } from './sheets/cells.ts'
import { readMatterJson } from './sheets/matter-json.ts'
import type { JsonFault } from './sheets/matter-json.ts'
import { withoutLacking } from './sheets/older-json.ts'
import { asRead } from './sheets/write-workbook.ts'

export const largestFile = 10 * 1024 * 1024

export interface Delivered {
  readonly sheets: readonly RawSheet[]
  /** Where a JSON file does not keep the schema. */
  readonly faults: readonly JsonFault[]
}

export async function readCatalogueFile(
  name: string,
  path: string,
): Promise<Result<Delivered, WorkbookFault | 'wrong-type'>> {
  const ending = /\.(xlsx|json)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return refuse('wrong-type')
  const bytes = await fs.readFile(path)
  if (ending === 'json') {
    const { listed, faults, lacking } = readMatterJson(bytes)
    return ok({ sheets: withoutLacking(asRead(catalogueSheets(listed)), lacking), faults })
  }
  const opened = await openWorkbook(bytes)
  return opened.ok ? ok({ sheets: opened.value, faults: [] }) : opened
}
