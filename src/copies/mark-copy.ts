// 水印: a copy that is used again says on every page for what and on which day, so that it serves for
// nothing else. Pictures and PDF become pages of pictures with the words across them.
import { previewOf } from '../attachments/index.ts'
import type { Attachment } from '../attachments/index.ts'
import { pdfkitAtUse, sharpAtUse } from '../platform/at-first-use.ts'
import type { Context } from '../platform/context.ts'
import { fontFile } from '../platform/pdf/fonts.ts'
import { drawPdfPage } from '../platform/uploads/pictures.ts'

/** What a preview draws at most: of a longer file the rest would be lost. */
const mostPages = 20

export interface Marked {
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  readonly bytes: Buffer
}

/** Null for what cannot be drawn, or has more pages than a preview draws. */
export async function markCopy(
  ctx: Pick<Context, 'storage'>,
  file: Pick<Attachment, 'storageKey' | 'sha256' | 'mediaType' | 'scanState'>,
  words: readonly string[],
): Promise<Marked | null> {
  const first = await previewOf(ctx, file, 1)
  if (first === null || first.pages >= mostPages) return null
  const pages = [await withWords(first.jpeg, words)]
  for (let page = 2; page <= first.pages; page++) {
    const next = await previewOf(ctx, file, page)
    if (next === null) return null
    pages.push(await withWords(next.jpeg, words))
  }
  const [only] = pages
  if (pages.length === 1 && only !== undefined && file.mediaType.startsWith('image/')) {
    return { mediaType: 'image/jpeg', bytes: only }
  }
  return { mediaType: 'application/pdf', bytes: await asPdf(pages) }
}

async function withWords(jpeg: Buffer, words: readonly string[]): Promise<Buffer> {
  const sharp = await sharpAtUse()
  const { width, height } = await sharp(jpeg).metadata()
  const layer = await layerOf(words, width, height)
  return sharp(jpeg)
    .composite(layer === null ? [] : [{ input: layer, blend: 'multiply' }])
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** The words on white, as large as the page: drawn with the hall's own letters, whatever the machine has. */
async function layerOf(
  words: readonly string[],
  width: number,
  height: number,
): Promise<Buffer | null> {
  const sheet = await pdfOf((doc) => {
    doc.addPage({ size: [width, height], margin: 0 })
    doc.registerFont('mark', fontFile('regular')).font('mark')
    const size = Math.max(14, Math.round(width / 32))
    doc.fontSize(size).fillColor('#b0b0b0')
    const [dx, dy] = [width, height / 3]
    for (let row = 0; row < 3; row++) {
      const y = dy * (row + 0.5)
      doc.save().rotate(-18, { origin: [dx / 2, y] })
      words.forEach((line, at) => {
        const x = (dx - doc.widthOfString(line)) / 2
        doc.text(line, x, y + (at - words.length / 2) * size * 1.5, { lineBreak: false })
      })
      doc.restore()
    }
  })
  const drawn = await drawPdfPage(sheet, 1, width)
  if (drawn === null) return null
  const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const
  const sharp = await sharpAtUse()
  return sharp(drawn.pixels, { raw })
    .flatten({ background: '#fff' })
    .resize(width, height, { fit: 'fill' })
    .png()
    .toBuffer()
}

async function asPdf(pages: readonly Buffer[]): Promise<Buffer> {
  const sharp = await sharpAtUse()
  const sizes = await Promise.all(pages.map((page) => sharp(page).metadata()))
  return pdfOf((doc) => {
    pages.forEach((page, at) => {
      const { width = 595, height = 842 } = sizes[at] ?? {}
      const tall = (595 * height) / width
      doc.addPage({ size: [595, tall], margin: 0 }).image(page, 0, 0, { width: 595, height: tall })
    })
  })
}

async function pdfOf(draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const PDFDocument = await pdfkitAtUse()
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ autoFirstPage: false })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    draw(doc)
    doc.end()
  })
}
