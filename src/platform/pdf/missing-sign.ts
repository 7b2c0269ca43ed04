// A sign that the face lacks (a rare character of a name) is never dropped: a box with its code
// point is drawn, and the sign itself is kept as the text that is copied, searched and read aloud.
import type { Sheet } from './sheet.ts'
import type { TypeStyle } from './type-style.ts'

export function drawMissingSign(
  { pdf }: Sheet,
  sign: string,
  { size, leading, color }: TypeStyle,
  { left, top }: { left: number; top: number },
): void {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(6, '0')
  const boxTop = top + (leading - size) / 2
  const digits = size * 0.4
  pdf.markContent('Span', { actual: sign })
  pdf
    .lineWidth(0.5)
    .rect(left + size * 0.04, boxTop, size * 0.92, size)
    .stroke(color)
  pdf.font('regular', digits).fillColor(color)
  for (const [row, part] of [code.slice(0, 3), code.slice(3)].entries()) {
    const width = pdf.widthOfString(part)
    pdf.text(part, left + (size - width) / 2, boxTop + size * (row * 0.44 - 0.02), {
      lineBreak: false,
    })
  }
  pdf.endMarkedContent()
}
