// 旧的目录文件: a file that was exported before a column or a sheet was known leaves what that would say
// as it is in the catalogue.
import type { Listed } from './catalogue-sheets.ts'
import { catalogueSheets } from './catalogue-sheets.ts'
import type { RawRow, RawSheet } from './cells.ts'
import { materialKindWords } from '../rules/code-sets.ts'
import { kindOf } from '../rules/complete-elements.ts'
import { depthWords, natureWords, powerWords } from '../rules/standard-words.ts'
import { unitNames } from './codes.ts'
import { headers, isLater, laterHeaders, rowNames, sheetNames } from './headers.ts'
import type { SheetKey } from './headers.ts'
import { asRead } from './write-workbook.ts'

/** True when the file lacks something that was added to the format later. */
export function isOlder(sheets: readonly RawSheet[]): boolean {
  return keys.some((key) => missingIn(key, sheetOf(sheets, key)).length > 0)
}

/** `current`: the matters of the file that the catalogue has, as it would export them today. */
export function fillMissing(sheets: readonly RawSheet[], current: readonly Listed[]): RawSheet[] {
  const today = asRead(catalogueSheets(current))
  const untouched = sheets.filter(({ name }) => !keys.some((key) => sheetNames[key] === name))
  const filled = keys.flatMap((key) => {
    const sheet = sheetOf(sheets, key)
    const known = sheetOf(today, key)
    if (sheet === undefined) return isLater(key) && known !== undefined ? [known] : []
    const missing = missingIn(key, sheet)
    return [missing.length === 0 ? sheet : withColumns(key, sheet, missing, known?.rows ?? [])]
  })
  return [...filled, ...untouched]
}

const keys = Object.keys(sheetNames) as SheetKey[]

function sheetOf(sheets: readonly RawSheet[], key: SheetKey): RawSheet | undefined {
  return sheets.find(({ name }) => name === sheetNames[key])
}

/** A sheet that has none of its names is not an older one, but a wrong one. */
function missingIn(key: SheetKey, sheet: RawSheet | undefined): readonly string[] {
  if (sheet === undefined) return isLater(key) ? headers[key] : []
  const needed = new Set(['基本编码', ...rowNames[key]])
  return laterHeaders[key].filter((name) => !needed.has(name) && !sheet.headers.includes(name))
}

function withColumns(
  key: SheetKey,
  sheet: RawSheet,
  missing: readonly string[],
  known: readonly RawRow[],
): RawSheet {
  const byName = new Map(namedRows(key, known))
  const rows = namedRows(key, sheet.rows).map(([name, row]): RawRow => {
    const old = byName.get(name)?.cells ?? {}
    const added = missing.map((header) => [header, old[header] ?? standsFor(header, row.cells)])
    return { ...row, cells: { ...row.cells, ...(Object.fromEntries(added) as RawRow['cells']) } }
  })
  return { name: sheet.name, headers: [...sheet.headers, ...missing], rows }
}

/** Rows of the same name are told apart by which of them it is. */
function namedRows(key: SheetKey, rows: readonly RawRow[]): (readonly [string, RawRow])[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const cells = ['基本编码', ...rowNames[key]].map((name) => (row.cells[name] ?? '').trim())
    const name = JSON.stringify(cells)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return [`${name}${before}`, row] as const
  })
}

function materialIn(cells: RawRow['cells']) {
  const [name = '', source = ''] = [cells['材料名称'], cells['来源渠道']]
  return { name, source, generated: cells['系统生成'] === '是' }
}

/** For a new matter or a new material, where a cell may not be empty. */
function standsFor(header: string, cells: RawRow['cells']): string {
  const form = cells['材料形式'] ?? ''
  const copies = cells['份数'] ?? ''
  switch (header) {
    case '权力来源':
      return powerWords.law
    case '实施主体性质':
      return natureWords.organ
    case '网上办理深度':
      return depthWords.filing
    case '可信等级':
      return cells['免提交'] === '是' ? 'A' : cells['来源渠道'] === '申请人自备' ? 'D' : 'C'
    case '材料类型':
      return materialKindWords[kindOf(materialIn(cells))]
    case '本人现场填写':
    case '有特别程序':
      return '否'
    case '时限单位':
    case '承诺时限单位':
      return unitNames['working-day']
    case '原件份数':
      return form.startsWith('原件') ? copies : '0'
    case '复印件份数':
      return form.endsWith('复印件') ? copies : '0'
    default:
      return ''
  }
}
