// A paper in the making: a tagged, searchable A4 document with its faces and its structure.
import { pdfkitAtUse } from '../at-first-use.ts'
import type { Face } from './fonts.ts'
import { fontFile } from './fonts.ts'

export type Pdf = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export interface SheetInfo {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  /** Given, not read from a clock: the same letter gives the same bytes. */
  readonly createdAt: Date
}

export interface FaceMetrics {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number }
}

export interface Sheet {
  readonly pdf: Pdf
  readonly root: Element
  readonly metrics: Readonly<Record<Face, FaceMetrics>>
}

export async function openSheet(info: SheetInfo): Promise<Sheet> {
  const { title, author, subject, keywords, createdAt } = info
  const PDFDocument = await pdfkitAtUse()
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Keywords: keywords,
      Creator: '一站',
      Producer: '一站',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  })
  pdf.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'))
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return {
    pdf,
    root,
    metrics: { regular: metricsOf(pdf, 'regular'), bold: metricsOf(pdf, 'bold') },
  }
}

/** Ends the document and gives its bytes. */
export async function closeSheet({ pdf, root }: Sheet): Promise<Buffer> {
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
  root.end()
  pdf.end()
  return done
}

/** A structure element of the paper, in reading order under its parent. */
export function element(sheet: Sheet, tag: string, parent = sheet.root, alt?: string): Element {
  const made = sheet.pdf.struct(tag, alt === undefined ? {} : { alt })
  parent.add(made)
  return made
}

/** Draws as a part of an element, so that a reader aloud finds it there. */
export function drawAs(sheet: Sheet, owner: Element, tag: string, draw: () => void): void {
  const content = sheet.pdf.markStructureContent(tag)
  draw()
  sheet.pdf.endMarkedContent()
  owner.add(content)
}

/** Draws what a reader aloud should pass over: rules, page numbers, repeated heads. */
export function drawAsArtifact(
  sheet: Sheet,
  type: 'Layout' | 'Pagination',
  draw: () => void,
): void {
  sheet.pdf.markContent('Artifact', { type })
  draw()
  sheet.pdf.endMarkedContent()
}

/** pdfkit's own types hide the font behind a chosen face; fontkit's interface is stable. */
function metricsOf(pdf: Pdf, face: Face): FaceMetrics {
  pdf.font(face)
  return (pdf as unknown as { _font: { font: FaceMetrics } })._font.font
}
