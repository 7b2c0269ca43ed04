// The end of a letter: at the left what verifies it, at the right organ and date with the seal over
// them. It stands on one page with the end of what it signs.
import { columnWidth, marginLeft } from '../../platform/pdf/measures.ts'
import { drawAs, element } from '../../platform/pdf/sheet.ts'
import type { Sheet } from '../../platform/pdf/sheet.ts'
import type { Strip } from '../../platform/pdf/strips.ts'
import { drawLine, setText, widthOf } from '../../platform/pdf/text.ts'
import { chineseDate } from '../rules/wording.ts'
import type { DocumentContent } from '../types.ts'
import { drawSeal, sealRadius } from './seal.ts'
import { bodyStyle } from './styles.ts'
import { verification, verificationWidth } from './verification.ts'
import type { Verification } from './verification.ts'

const style = { ...bodyStyle, align: 'center' } as const
const height = 2 * sealRadius + 6

export function closing(sheet: Sheet, content: DocumentContent, verify: Verification): Strip {
  const drawSignature = signature(sheet, content)
  const drawVerification = verification(sheet, verify)
  return {
    height,
    gap: 14,
    keepWithNext: true,
    head: null,
    draw(top) {
      drawSignature(top)
      drawVerification(top)
    },
  }
}

/** What no organ wrote bears its date alone, and no seal. Organ and date, one under the other, two characters from the right where there is room. */
function signature(
  sheet: Sheet,
  { organ, issuedOn, sealText }: DocumentContent,
): (top: number) => void {
  const room = columnWidth - verificationWidth
  const texts = [organ, chineseDate(issuedOn)].filter((text) => text !== '')
  const natural = Math.max(2 * sealRadius, ...texts.map((text) => widthOf(sheet, text, style)))
  const width = Math.min(room, natural)
  const left = marginLeft + columnWidth - width - Math.min(2 * style.size, room - width)
  const lines = texts.flatMap((text) => setText(sheet, text, style, { width, indent: 0 }))
  const owner = element(sheet, 'P')
  const figure =
    sealText === '' ? null : element(sheet, 'Figure', sheet.root, `${sealText}电子印章占位`)
  return (top) => {
    const middle = top + height / 2
    if (figure !== null) {
      drawAs(sheet, figure, 'Figure', () =>
        drawSeal(sheet.pdf, sealText, { x: left + width / 2, y: middle }),
      )
    }
    drawAs(sheet, owner, 'P', () => {
      const first = middle - 1 - (lines.length * style.leading) / 2
      for (const [index, line] of lines.entries()) {
        drawLine(sheet, line, style, { left, top: first + index * style.leading, width })
      }
    })
  }
}
