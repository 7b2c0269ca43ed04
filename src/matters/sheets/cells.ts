// 单元格: what a catalogue file holds before anything is understood, and what is wrong where.

/** A row as it stands in the file: the text of each cell by the name of its column. */
export interface RawRow {
  /** As the spreadsheet program numbers it. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
}

export interface RawSheet {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly RawRow[]
}

export interface CellError {
  readonly sheet: string
  /** 0 for the sheet as a whole. */
  readonly row: number
  readonly column: string
  /** The matter that it spoils, null when it spoils the file. */
  readonly code: string | null
  readonly sentence: string
}

/** What a formula cell becomes: it is refused when it is read. */
export const formulaMark = '\u0000formula'

/** Why a text may not stand in the catalogue, null when it may. */
export function textFault(text: string): string | null {
  if (text === formulaMark) return '这一格是公式，请改成写好的文字或者数字。'
  if (/<\/?[a-z!][^<]*>?/i.test(text)) return '不能写网页代码，只写文字。'
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)) return '有看不见的控制字符，请重新输入。'
  return null
}
