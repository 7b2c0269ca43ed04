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

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
