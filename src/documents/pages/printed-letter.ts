// A letter on a page, in the order of the paper.
import { chineseDate } from '../rules/wording.ts'
import type { DocumentContent } from '../types.ts'

export interface PrintedLetter {
  readonly organ: string
  readonly title: string
  readonly number: string
  readonly recipient: string
  readonly paragraphs: readonly string[]
  /** Each row of the table in one line. */
  readonly table: readonly string[]
  readonly after: readonly string[]
  readonly signer: string
  readonly seal: string
  readonly signedOn: string
  readonly notes: readonly string[]
}

export function printedLetter(content: DocumentContent): PrintedLetter {
  const { organ, title, number, recipient, paragraphs, table, afterTable, closing } = content
  return {
    ...{ organ, title, number, paragraphs, signer: organ },
    recipient: paragraphs.length === 0 || recipient === '' ? '' : `${recipient}：`,
    table: (table?.rows ?? []).map((cells) => cells.join('　')),
    after: [...afterTable, content.remedies ?? '', closing].filter((text) => text !== ''),
    seal: content.sealText === '' ? '' : `（${content.sealText}印章位置）`,
    signedOn: chineseDate(content.issuedOn),
    notes: [...content.notes, content.contact].filter((text) => text !== ''),
  }
}
