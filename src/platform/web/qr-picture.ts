// A QR code as the path of an SVG: nothing is loaded, and nothing needs a style of its own.
import QRCode from 'qrcode'

export interface QrPicture {
  /** Path data on a grid of `size` modules. */
  readonly path: string
  readonly size: number
  /** Read aloud in its place. */
  readonly label: string
}

export function qrPicture(text: string, label: string): QrPicture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, row) => row)
  return { path: rows.map((row) => rowPath(modules, row)).join(''), size: modules.size, label }
}

interface Modules {
  readonly size: number
  get(row: number, column: number): number
}

/** One flat rectangle for each run of dark modules. */
function rowPath(modules: Modules, row: number): string {
  let path = ''
  let start: number | null = null
  for (let column = 0; column <= modules.size; column++) {
    const dark = column < modules.size && modules.get(row, column) !== 0
    if (dark) start ??= column
    if (dark || start === null) continue
    path += `M${start} ${row}h${column - start}v1h${start - column}z`
    start = null
  }
  return path
}
