// 纸质版: a paper of headed parts with text or tables, and at its end the address on the screen as a
// line and as a QR code.
import { startOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { layPages } from '../../platform/pdf/pages.ts'
import { paragraph } from '../../platform/pdf/paragraph.ts'
import { drawQr } from '../../platform/pdf/qr.ts'
import { marginLeft } from '../../platform/pdf/measures.ts'
import { closeSheet, drawAs, element, openSheet } from '../../platform/pdf/sheet.ts'
import type { Sheet } from '../../platform/pdf/sheet.ts'
import type { Strip } from '../../platform/pdf/strips.ts'
import { table } from '../../platform/pdf/table.ts'
import type { TableColumn } from '../../platform/pdf/table.ts'
import { headStyle, smallStyle, textStyle, titleStyle } from './styles.ts'

export interface PaperPart {
  readonly title: string
  readonly lines: readonly string[]
  readonly table: {
    readonly columns: readonly TableColumn[]
    readonly rows: readonly (readonly string[])[]
  } | null
}

export interface Paper {
  readonly title: string
  readonly under: string
  readonly author: string
  readonly parts: readonly PaperPart[]
  readonly day: Day
  /** Where the same stands on the screen. */
  readonly address: string
  readonly addressLabel: string
}

/** The same paper gives the same bytes. */
export async function paperPdf(paper: Paper): Promise<Buffer> {
  const { title, author, day } = paper
  const sheet = await openSheet({
    ...{ title, author, subject: title, keywords: '', createdAt: startOf(day) },
  })
  layPages(sheet, [
    ...paragraph(sheet, title, titleStyle, { tag: 'H1', indent: 0, gap: 0, keepWithNext: true }),
    ...paragraph(sheet, paper.under, smallStyle, plain),
    ...paper.parts.flatMap((part) => stripsOf(sheet, part)),
    ...addressOf(sheet, paper),
  ])
  return closeSheet(sheet)
}

const plain = { tag: 'P', indent: 0, gap: 3, keepWithNext: false } as const

function stripsOf(sheet: Sheet, { title, lines, table: rows }: PaperPart): Strip[] {
  const head = { tag: 'H2', indent: 0, gap: 12, keepWithNext: true } as const
  return [
    ...paragraph(sheet, title, headStyle, head),
    ...lines.flatMap((line) => paragraph(sheet, line, textStyle, plain)),
    ...(rows === null ? [] : table(sheet, rows.columns, rows.rows)),
  ]
}

const side = 70

function addressOf(sheet: Sheet, { address, addressLabel }: Paper): Strip[] {
  const figure = element(sheet, 'Figure', sheet.root, `${addressLabel}，${address}`)
  const code: Strip = {
    ...{ height: side, gap: 14, keepWithNext: true, head: null },
    draw: (top) =>
      drawAs(sheet, figure, 'Figure', () =>
        drawQr(sheet.pdf, address, { left: marginLeft, top, size: side }),
      ),
  }
  return [code, ...paragraph(sheet, `${addressLabel}：${address}`, smallStyle, plain)]
}
