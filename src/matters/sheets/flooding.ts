// 撑爆: statements in a workbook's text that would make a reader walk over millions of empty cells.

const mostCells = 5_000_000
const lastRow = 1_048_576

/** True for a row beyond the last one, or a named range of more cells than a catalogue can have. */
export function isFlooding(text: string): boolean {
  const rows = text.matchAll(/<row\b[^>]{0,200}?\sr="(\d+)"/g)
  for (const [, row = ''] of rows) if (Number(row) > lastRow) return true
  const ranges = text.matchAll(/\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g)
  for (const [, left = '', top = '', right = '', bottom = ''] of ranges) {
    const width = Math.abs(columnOf(right) - columnOf(left)) + 1
    const height = Math.abs(Number(bottom) - Number(top)) + 1
    if (width * height > mostCells) return true
  }
  return false
}

/** Cells in the merged ranges of a piece of a workbook's text, those that end after `from`. */
export function mergedCells(text: string, from: number): number {
  const ranges = text.matchAll(/<mergeCell\b[^>]{0,60}?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)
  let cells = 0
  for (const [, left = '', top = '', right = '', bottom = ''] of endingAfter(ranges, from)) {
    const width = Math.abs(columnOf(right) - columnOf(left)) + 1
    cells += width * (Math.abs(Number(bottom) - Number(top)) + 1)
  }
  return cells
}

function* endingAfter(
  matches: Iterable<RegExpExecArray>,
  from: number,
): Generator<RegExpExecArray> {
  for (const match of matches) if (match.index + match[0].length > from) yield match
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
