// One page that stands in for the papers which applicants hand in, as a file that was just received.
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import type { ReceivedFile } from '../../../src/platform/uploads/receive.ts'

/** The file is there while the work lasts. */
export async function withSampleFile<T>(
  originalName: string,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'yizhan-demo-'))
  try {
    const place = path.join(folder, 'sample.pdf')
    const bytes = await samplePdf()
    await fs.writeFile(place, bytes)
    return await work({ field: '', originalName, path: place, size: bytes.length })
  } finally {
    await fs.rm(folder, { recursive: true, force: true })
  }
}

/** A small PDF with the outline of a paper: lines where the words would be. */
function samplePdf(): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 60 })
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
    document.rect(60, 60, 475, 720).stroke('#72838e')
    document.rect(180, 100, 235, 22).fill('#0b5079')
    for (let line = 0; line < 20; line++) {
      document.rect(90, 160 + line * 28, line % 5 === 4 ? 240 : 415, 7).fill('#d3dce2')
    }
    document.circle(430, 700, 48).lineWidth(3).stroke('#a8231a')
    document.end()
  })
}
