// A QR code as vector rectangles: sharp at any size, and without an image in the file.
import QRCode from 'qrcode'
import type { Pdf } from './sheet.ts'

/** Draws the code of `text` in a square of `size` points; the quiet zone around is the caller's. */
export function drawQr(
  pdf: Pdf,
  text: string,
  { left, top, size }: { left: number; top: number; size: number },
): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = size / modules.size
  for (let row = 0; row < modules.size; row++) {
    for (const { start, length } of darkRuns(modules, row)) {
      pdf.rect(left + start * side, top + row * side, length * side, side)
    }
  }
  pdf.fill('#000')
}

interface Modules {
  readonly size: number
  get(row: number, column: number): number
}

function darkRuns(modules: Modules, row: number): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  let start: number | null = null
  for (let column = 0; column <= modules.size; column++) {
    const dark = column < modules.size && modules.get(row, column) !== 0
    if (dark && start === null) start = column
    if (!dark && start !== null) {
      runs.push({ start, length: column - start })
      start = null
    }
  }
  return runs
}
