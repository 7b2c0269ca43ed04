// Sets text: measures it by the face's own widths, breaks it into lines and draws them.
import { cleanText } from './clean-text.ts'
import type { Face } from './fonts.ts'
import { breakLines, unitsOf } from './line-breaking.ts'
import type { Unit } from './line-breaking.ts'
import { drawMissingSign } from './missing-sign.ts'
import type { Sheet } from './sheet.ts'
import type { TypeStyle } from './type-style.ts'

export interface Line {
  readonly units: readonly Unit[]
  readonly indent: number
  /** The last line of a paragraph is not stretched. */
  readonly last: boolean
}

/** The lines of a text in a column of `width`; `indent` moves the first line of each paragraph. */
export function setText(
  sheet: Sheet,
  text: string,
  style: TypeStyle,
  { width, indent }: { width: number; indent: number },
): Line[] {
  const measure = (part: string): number => widthOf(sheet, part, style)
  return cleanText(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines = breakLines(unitsOf(paragraph, width, measure), width - indent, width)
      return lines.map((units, index) => ({
        units,
        indent: index === 0 ? indent : 0,
        last: index === lines.length - 1,
      }))
    })
}

export function widthOf(sheet: Sheet, text: string, { face, size }: TypeStyle): number {
  const metrics = sheet.metrics[face]
  let width = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    width += metrics.hasGlyphForCodePoint(code)
      ? metrics.glyphForCodePoint(code).advanceWidth / metrics.unitsPerEm
      : 1
  }
  return width * size
}

/** Draws a line in a column that begins at `left` and is `width` wide, its top at `top`. */
export function drawLine(
  sheet: Sheet,
  line: Line,
  style: TypeStyle,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const natural = line.units.reduce((sum, unit) => sum + unit.width, 0)
  const slack = width - line.indent - natural
  const text = line.units.map((unit) => unit.text).join('')
  const gaps = [...text].length - 1
  const stretched = style.align === 'justify' && !line.last && slack < style.size * 3 && gaps > 0
  const start = left + line.indent + (style.align === 'center' ? slack / 2 : 0)
  drawRuns(sheet, text, style, { left: start, top, spacing: stretched ? slack / gaps : 0 })
}

interface Place {
  readonly left: number
  readonly top: number
  readonly spacing: number
}

function drawRuns(sheet: Sheet, text: string, style: TypeStyle, place: Place): void {
  const { pdf } = sheet
  let left = place.left
  for (const run of runsOf(sheet, text, style.face)) {
    if (run.missing) {
      drawMissingSign(sheet, run.text, style, { left, top: place.top })
    } else {
      // Ascender and descender of the face together are 1.448 em; the rest is halved.
      const top = place.top + (style.leading - style.size * 1.448) / 2
      pdf.font(style.face, style.size).fillColor(style.color)
      pdf.text(run.text, left, top, { lineBreak: false, characterSpacing: place.spacing })
    }
    left += widthOf(sheet, run.text, style) + [...run.text].length * place.spacing
  }
}

interface Run {
  readonly text: string
  readonly missing: boolean
}

/** Parts a text at each sign that the face lacks. */
function runsOf(sheet: Sheet, text: string, face: Face): Run[] {
  const runs: Run[] = []
  let present = ''
  for (const sign of text) {
    if (sheet.metrics[face].hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) {
      present += sign
      continue
    }
    if (present !== '') runs.push({ text: present, missing: false })
    runs.push({ text: sign, missing: true })
    present = ''
  }
  return present === '' ? runs : [...runs, { text: present, missing: false }]
}

/** True when the face lacks a sign of the text, so that a box will stand for it. */
export function lacksSigns(sheet: Sheet, text: string): boolean {
  return runsOf(sheet, cleanText(text), 'regular').some((run) => run.missing && run.text !== '\n')
}
