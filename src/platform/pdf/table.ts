// A table with ruled cells: its head is repeated on each page, and a row higher than a third of a
// page is cut between its lines.
import { columnHeight, columnWidth, marginLeft } from './measures.ts'
import { drawAs, drawAsArtifact, element } from './sheet.ts'
import type { Element, Sheet } from './sheet.ts'
import type { Strip } from './strips.ts'
import { drawLine, setText } from './text.ts'
import type { Line } from './text.ts'
import type { TypeStyle } from './type-style.ts'

export interface TableColumn {
  readonly label: string
  /** Its part of the width, against the sum of all shares. */
  readonly share: number
}

const padding = 5
const body: TypeStyle = {
  face: 'regular',
  size: 11,
  leading: 17,
  align: 'left',
  color: '#000',
}
const headStyle: TypeStyle = { ...body, face: 'bold' }
const rule = '#555'
const headFill = '#eef1f3'

interface Cell {
  readonly left: number
  readonly width: number
  readonly lines: readonly Line[]
  readonly owner: Element
  readonly tag: 'TH' | 'TD'
}

export function table(
  sheet: Sheet,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Strip[] {
  const owner = element(sheet, 'Table')
  const labels = columns.map((column) => column.label)
  const headCells = cellsOf(sheet, owner, { columns, texts: labels, style: headStyle, tag: 'TH' })
  const head: Strip = {
    ...rowStrip(sheet, headCells, { style: headStyle, fill: headFill }),
    gap: 4,
    keepWithNext: true,
  }
  const lines = rows.flatMap((texts) => {
    const cells = cellsOf(sheet, owner, { columns, texts, style: body, tag: 'TD' })
    return piecesOf(cells).map((piece) => ({
      ...rowStrip(sheet, piece, { style: body, fill: null }),
      head,
    }))
  })
  return [head, ...lines]
}

interface RowText {
  readonly columns: readonly TableColumn[]
  readonly texts: readonly string[]
  readonly style: TypeStyle
  readonly tag: 'TH' | 'TD'
}

function cellsOf(sheet: Sheet, owner: Element, { columns, texts, style, tag }: RowText): Cell[] {
  const row = element(sheet, 'TR', owner)
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  let left = marginLeft
  return columns.map((column, index) => {
    const width = (columnWidth * column.share) / total
    const inner = { width: width - 2 * padding, indent: 0 }
    const lines = setText(sheet, texts[index] ?? '', style, inner)
    const cell = { left, width, lines, owner: element(sheet, tag, row), tag }
    left += width
    return cell
  })
}

/** A high row in pieces of a third of a page, so that no page stays half empty before it. */
function piecesOf(cells: readonly Cell[]): Cell[][] {
  const most = Math.floor(columnHeight / 3 / body.leading)
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return Array.from({ length: Math.ceil(lines / most) }, (_, index) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(index * most, (index + 1) * most) })),
  )
}

function rowStrip(
  sheet: Sheet,
  cells: readonly Cell[],
  { style, fill }: { style: TypeStyle; fill: string | null },
): Strip {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const height = lines * style.leading + 2 * padding
  return {
    height,
    gap: 0,
    keepWithNext: false,
    head: null,
    draw(top, repeated) {
      drawAsArtifact(sheet, 'Layout', () => drawFrames(sheet, cells, { top, height, fill }))
      for (const cell of cells) {
        const text = (): void => drawCell(sheet, cell, style, top + padding)
        if (repeated) drawAsArtifact(sheet, 'Pagination', text)
        else drawAs(sheet, cell.owner, cell.tag, text)
      }
    },
  }
}

function drawFrames(
  { pdf }: Sheet,
  cells: readonly Cell[],
  { top, height, fill }: { top: number; height: number; fill: string | null },
): void {
  for (const { left, width } of cells) {
    if (fill !== null) pdf.rect(left, top, width, height).fill(fill)
    pdf.lineWidth(0.6).rect(left, top, width, height).stroke(rule)
  }
}

function drawCell(sheet: Sheet, cell: Cell, style: TypeStyle, top: number): void {
  const width = cell.width - 2 * padding
  for (const [index, line] of cell.lines.entries()) {
    const place = { left: cell.left + padding, top: top + index * style.leading, width }
    drawLine(sheet, line, style, place)
  }
}
