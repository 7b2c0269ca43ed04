// A letter on paper: every word of its content, in the order in which it is read.
import { startOf } from '../../kernel/day.ts'
import { layPages } from '../../platform/pdf/pages.ts'
import { paragraph } from '../../platform/pdf/paragraph.ts'
import type { ParagraphSettings } from '../../platform/pdf/paragraph.ts'
import { closeSheet, openSheet } from '../../platform/pdf/sheet.ts'
import type { Sheet } from '../../platform/pdf/sheet.ts'
import type { Strip } from '../../platform/pdf/strips.ts'
import { table } from '../../platform/pdf/table.ts'
import { lacksSigns } from '../../platform/pdf/text.ts'
import type { DocumentContent, DocumentTable } from '../types.ts'
import { closing } from './closing.ts'
import { bodyStyle, captionStyle, numberStyle, organStyle } from './styles.ts'
import { smallStyle, titleStyle } from './styles.ts'
import type { Verification } from './verification.ts'

/** The file of a letter. The same content, address and code give the same bytes. */
export async function renderPdf(content: DocumentContent, verify: Verification): Promise<Buffer> {
  const sheet = await openSheet({
    title: `${content.title} ${content.number}`,
    author: content.organ,
    subject: content.title,
    keywords: content.number,
    createdAt: startOf(content.issuedOn),
  })
  layPages(sheet, [
    ...heading(sheet, content),
    ...body(sheet, content),
    closing(sheet, content, verify),
    ...notes(sheet, content, verify.verifyUrl),
  ])
  return closeSheet(sheet)
}

const plain: ParagraphSettings = { tag: 'P', indent: 0, gap: 0, keepWithNext: false }
const indented: ParagraphSettings = { ...plain, indent: 2 }

function heading(sheet: Sheet, content: DocumentContent): Strip[] {
  const { organ, title, number, recipient, paragraphs } = content
  const kept = { ...plain, keepWithNext: true }
  return [
    ...paragraph(sheet, organ, organStyle, kept),
    ...paragraph(sheet, title, titleStyle, { ...kept, tag: 'H1', gap: 4 }),
    ...paragraph(sheet, number, numberStyle, { ...kept, gap: 4 }),
    // A form that is only a table, such as 送达回证, addresses nobody.
    ...(paragraphs.length === 0
      ? []
      : paragraph(sheet, `${recipient}：`, bodyStyle, { ...kept, gap: 14 })),
  ]
}

function body(sheet: Sheet, content: DocumentContent): Strip[] {
  const after = [...content.afterTable, content.remedies ?? '', content.closing]
  const strips = [
    ...texts(sheet, content.paragraphs),
    ...(content.table === null ? [] : tableOf(sheet, content.table)),
    ...texts(sheet, after),
  ]
  // The signature stands on one page with the end of what it signs.
  return strips.map((strip, index) =>
    index >= strips.length - 2 ? { ...strip, keepWithNext: true } : strip,
  )
}

function texts(sheet: Sheet, paragraphs: readonly string[]): Strip[] {
  return paragraphs
    .filter((text) => text !== '')
    .flatMap((text) => paragraph(sheet, text, bodyStyle, indented))
}

function tableOf(sheet: Sheet, { caption, columns, rows }: DocumentTable): Strip[] {
  return [
    ...paragraph(sheet, caption, captionStyle, { ...plain, gap: 6, keepWithNext: true }),
    ...table(sheet, columns, rows),
    spacer,
  ]
}

const spacer: Strip = {
  height: 6,
  gap: 0,
  keepWithNext: false,
  head: null,
  draw() {},
}

/** Small print below the end, on its page. */
function notes(sheet: Sheet, content: DocumentContent, verifyUrl: string): Strip[] {
  const rare = lacksSigns(sheet, JSON.stringify(content))
    ? ['文中方框代表印刷字库暂缺的字，框内为该字的国际编码；复制文字可以得到原字。']
    : []
  const verify = `扫描二维码，或者打开 ${verifyUrl} ，可以核验本文书是否真实、有效。`
  const texts = [content.contact, verify, ...content.notes, ...rare].filter((text) => text !== '')
  const kept = texts.flatMap((text, index) =>
    paragraph(sheet, text, smallStyle, { ...plain, gap: index === 0 ? 10 : 0, keepWithNext: true }),
  )
  return [...kept, spacer]
}
