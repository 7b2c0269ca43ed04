// CSV for spreadsheet programs: RFC 4180, with a mark by which they know that it is UTF-8.

/** Stands before the first line. */
export const csvStart = '\uFEFF'

export const csvType = 'text/csv; charset=utf-8'

/** One line. What a program would take for a formula is given as text (OWASP CSV Injection). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string): string {
  const text = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return `"${text.replaceAll('"', '""')}"`
}
