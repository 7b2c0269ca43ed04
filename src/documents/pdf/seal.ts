// The place of the organ's seal. It is drawn as what it is, a placeholder: nobody may take it for
// the electronic seal that the provincial seal service will put there.
import type { Pdf } from '../../platform/pdf/sheet.ts'

const red = '#b3261e'
export const sealRadius = 54
const arcRadius = sealRadius - 10

interface Centre {
  readonly x: number
  readonly y: number
}

export function drawSeal(pdf: Pdf, organ: string, { x, y }: Centre): void {
  pdf.markContent('Span', { actual: `（${organ}，电子印章占位，待接入统一电子印章）` })
  pdf.save().lineWidth(1.4).dash(5, { space: 3 }).circle(x, y, sealRadius).stroke(red)
  pdf.undash().restore()
  pdf.fillColor(red)
  drawArc(pdf, organ, { x, y })
  drawCentred(pdf, '电子印章占位', { x, y: y + 29, size: 8.5 })
  drawCentred(pdf, '待接入统一电子印章', { x, y: y + 39.5, size: 6 })
  pdf.endMarkedContent()
}

/** The organ's name along the upper edge, smaller as it grows longer. */
function drawArc(pdf: Pdf, organ: string, { x, y }: Centre): void {
  const signs = [...organ]
  const step = Math.min(14, 112 / Math.max(1, signs.length - 1))
  const size = Math.min(9.5, ((step * Math.PI) / 180) * arcRadius * 0.95)
  pdf.font('bold', size)
  for (const [index, sign] of signs.entries()) {
    const angle = (index - (signs.length - 1) / 2) * step
    pdf.save().rotate(angle, { origin: [x, y] })
    pdf.text(sign, x - pdf.widthOfString(sign) / 2, y - arcRadius - size * 0.9, {
      lineBreak: false,
    })
    pdf.restore()
  }
}

function drawCentred(pdf: Pdf, text: string, { x, y, size }: Centre & { size: number }): void {
  pdf.font('regular', size)
  pdf.text(text, x - pdf.widthOfString(text) / 2, y - size / 2, { lineBreak: false })
}
