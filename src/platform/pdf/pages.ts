// Lays the strips on sheets and numbers them: 第 N 页 / 共 M 页.
import { columnHeight, columnWidth, marginLeft, marginTop, millimetre } from './measures.ts'
import { sheetHeight } from './measures.ts'
import { drawAsArtifact } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { paginate } from './strips.ts'
import type { Strip } from './strips.ts'
import { drawLine, setText } from './text.ts'
import type { TypeStyle } from './type-style.ts'

const footer: TypeStyle = {
  face: 'regular',
  size: 9,
  leading: 13,
  align: 'center',
  color: '#333',
}

export function layPages(sheet: Sheet, strips: readonly Strip[]): void {
  const pages = paginate(strips, columnHeight)
  for (const [index, page] of pages.entries()) {
    sheet.pdf.addPage()
    for (const { strip, top, repeated } of page) strip.draw(marginTop + top, repeated)
    drawAsArtifact(sheet, 'Pagination', () =>
      drawFooter(sheet, `第 ${index + 1} 页 / 共 ${pages.length} 页`),
    )
  }
}

function drawFooter(sheet: Sheet, text: string): void {
  const top = sheetHeight - 14 * millimetre
  for (const line of setText(sheet, text, footer, { width: columnWidth, indent: 0 })) {
    drawLine(sheet, line, footer, { left: marginLeft, top, width: columnWidth })
  }
}
