// 表和表头: whether a file has the sheets and the columns of a catalogue, whatever their order.
import type { CellError, RawSheet } from './cells.ts'
import { headers, reasonHeader, sheetNames } from './headers.ts'
import type { SheetKey } from './headers.ts'

export function structureErrors(sheets: readonly RawSheet[]): CellError[] {
  return (Object.keys(sheetNames) as SheetKey[]).flatMap((key) => {
    const sheet = sheets.find(({ name }) => name === sheetNames[key])
    if (sheet !== undefined) return columnErrors(key, sheet)
    const there = sheets.map(({ name }) => `“${name.slice(0, 20)}”`).join('、')
    const has = there === '' ? '' : `现在有：${there}。`
    return [whole(sheetNames[key], '', `文件里没有“${sheetNames[key]}”这张表。${has}`)]
  })
}

function columnErrors(key: SheetKey, { name, headers: all }: RawSheet): CellError[] {
  const known: readonly string[] = headers[key]
  const seen = all.filter((header) => header !== '' && header !== reasonHeader)
  if (!seen.some((header) => known.includes(header))) {
    const sentence =
      '第 1 行没有一个认识的表头。请照导出的文件，把表头放在第 1 行，上面不要再有标题。'
    return [whole(name, '', sentence)]
  }
  const missing = known.filter((header) => !seen.includes(header))
  return [
    ...missing.map((header) => whole(name, header, `缺少“${header}”这一列。`)),
    ...seen.flatMap((header, at) => {
      if (seen.indexOf(header) < at) return [whole(name, header, `“${header}”这一列有两列。`)]
      return known.includes(header) ? [] : [whole(name, header, unknown(header, missing))]
    }),
  ]
}

/** A column that was renamed most often still shares a part of its name. */
function unknown(header: string, missing: readonly string[]): string {
  const like = missing.find((each) => each.includes(header) || header.includes(each))
  const guess = like === undefined ? '不要的列请删去。' : `是不是“${like}”？`
  return `不认识“${header.slice(0, 40)}”这一列，${guess}`
}

function whole(sheet: string, column: string, sentence: string): CellError {
  return { sheet, row: column === '' ? 0 : 1, column, code: null, sentence }
}
