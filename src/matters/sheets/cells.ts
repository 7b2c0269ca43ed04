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

/** What cells become that hold no plain text: each is refused when it is read. */
export const marks = {
  formula: '\u0001formula',
  /** 31 digits typed into a cell of numbers: the spreadsheet program has already lost the last ones. */
  longNumber: '\u0001number',
  error: '\u0001error',
  /** Hidden under another cell. */
  merged: '\u0001merged',
} as const

const markSentences: Readonly<Record<string, string>> = {
  [marks.formula]: '这一格是公式，请改成写好的文字或者数字。',
  [marks.longNumber]:
    '这一格是数字，表格软件只记得住前 15 位。请把这一格的格式改成“文本”，再写一遍。',
  [marks.merged]: '这一格和别的格合并了。请取消合并，每一格分开写。',
  [marks.error]: '这一格算错了（#REF! 之类），请改成写好的文字或者数字。',
}

/** Why a text may not stand in the catalogue, null when it may. */
export function textFault(text: string): string | null {
  const marked = markSentences[text]
  if (marked !== undefined) return marked
  if (/<\/?[a-z!][^<]*>?|\b(java|vb)script\s*:/i.test(text)) return '不能写网页代码，只写文字。'
  if (/[^\P{Cc}\n\t]|\p{Cs}/u.test(text)) return '有看不见的控制字符，请重新输入。'
  return null
}
