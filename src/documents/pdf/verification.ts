// How anybody checks the letter: a QR code to its page of verification, and the code below it.
import { marginLeft } from '../../platform/pdf/measures.ts'
import { drawQr } from '../../platform/pdf/qr.ts'
import { drawAs, element } from '../../platform/pdf/sheet.ts'
import type { Sheet } from '../../platform/pdf/sheet.ts'
import { drawLine, setText } from '../../platform/pdf/text.ts'
import { groupCode } from '../rules/verification-code.ts'
import { codeStyle, smallStyle } from './styles.ts'

export interface Verification {
  readonly verifyUrl: string
  readonly verificationCode: string
}

export const verificationWidth = 112
const side = 76

/** What draws the block at the left of the end, its top given. */
export function verification(
  sheet: Sheet,
  { verifyUrl, verificationCode }: Verification,
): (top: number) => void {
  const figure = element(sheet, 'Figure', sheet.root, `核验二维码，网址 ${verifyUrl}`)
  const owner = element(sheet, 'P')
  const rows = [
    { text: '核验码', style: { ...smallStyle, align: 'center' } as const },
    { text: groupCode(verificationCode), style: codeStyle },
  ].flatMap(({ text, style }) =>
    setText(sheet, text, style, { width: verificationWidth, indent: 0 }).map((line) => ({
      line,
      style,
    })),
  )
  return (top) => {
    const left = marginLeft + (verificationWidth - side) / 2
    drawAs(sheet, figure, 'Figure', () =>
      drawQr(sheet.pdf, verifyUrl, { left, top: top + 2, size: side }),
    )
    drawAs(sheet, owner, 'P', () => {
      let y = top + side + 5
      for (const { line, style } of rows) {
        drawLine(sheet, line, style, { left: marginLeft, top: y, width: verificationWidth })
        y += style.leading
      }
    })
  }
}
