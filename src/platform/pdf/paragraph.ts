// A paragraph as strips, a line each, without widows and orphans.
import { columnWidth, marginLeft } from './measures.ts'
import { drawAs, element } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import type { Strip } from './strips.ts'
import { drawLine, setText } from './text.ts'
import type { TypeStyle } from './type-style.ts'

export interface ParagraphSettings {
  /** Its place in the structure: P, H1, H2, Caption … */
  readonly tag: string
  /** First-line indent, in characters. */
  readonly indent: number
  readonly gap: number
  /** Stands on one page with the beginning of what follows. */
  readonly keepWithNext: boolean
}

export function paragraph(
  sheet: Sheet,
  text: string,
  style: TypeStyle,
  { tag, indent, gap, keepWithNext }: ParagraphSettings,
): Strip[] {
  const lines = setText(sheet, text, style, { width: columnWidth, indent: indent * style.size })
  const owner = element(sheet, tag)
  return lines.map((line, index) => ({
    height: style.leading,
    gap: index === 0 ? gap : 0,
    keepWithNext:
      index === lines.length - 1
        ? keepWithNext
        : index === 0 || index === lines.length - 2 || keepWithNext,
    head: null,
    draw: (top: number) =>
      drawAs(sheet, owner, tag, () =>
        drawLine(sheet, line, style, { left: marginLeft, top, width: columnWidth }),
      ),
  }))
}
