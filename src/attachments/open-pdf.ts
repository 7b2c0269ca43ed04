// Looks into a PDF for what it may not bring along, its compressed parts included.
import { inflateSync } from 'node:zlib'
import { objectStreams, pdfFault } from './rules/active-pdf.ts'
import type { PdfFault } from './rules/active-pdf.ts'

const mostInflated = 50 * 1024 * 1024

export function faultOfPdf(bytes: Buffer): PdfFault | null {
  const text = bytes.toString('latin1')
  const hidden = objectStreams(text).map(({ from, to, usual, plain }) => {
    if (plain) return text.slice(from, to)
    return usual ? inflated(bytes.subarray(from, to)) : null
  })
  return pdfFault(text, hidden)
}

function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostInflated, finishFlush: 2 }).toString('latin1')
  } catch {
    return null
  }
}
