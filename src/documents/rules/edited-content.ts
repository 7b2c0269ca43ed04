// A letter issued anew: what the clerk wrote in place of the old words, with the note that says what it follows.
import type { DocumentContent } from '../types.ts'

/** The words of a letter as a form shows them: a paragraph a line, cells apart by '｜'. */
export interface EditedWords {
  readonly recipient: string
  readonly paragraphs: string
  readonly rows: string
  readonly after: string
}

export function wordsOf({
  recipient,
  paragraphs,
  table,
  afterTable,
}: DocumentContent): EditedWords {
  return {
    recipient,
    paragraphs: paragraphs.join('\n'),
    rows: (table?.rows ?? []).map((cells) => cells.map(inOneLine).join('｜')).join('\n'),
    after: afterTable.join('\n'),
  }
}

/** The content with these words; null when nothing differs. Remedies, organ and seal stay. */
export function withWords(content: DocumentContent, words: EditedWords): DocumentContent | null {
  const now = wordsOf(content)
  const changed = {
    recipient: tidy(words.recipient),
    paragraphs: tidy(words.paragraphs),
    rows: tidy(words.rows),
    after: tidy(words.after),
  }
  if (JSON.stringify(now) === JSON.stringify(changed)) return null
  const { table } = content
  return {
    ...content,
    recipient: changed.recipient,
    paragraphs: linesOf(changed.paragraphs),
    table:
      table === null || changed.rows === now.rows
        ? table
        : {
            ...table,
            rows: linesOf(changed.rows).map((line) => cellsOf(line, table.columns.length)),
          },
    afterTable: linesOf(changed.after),
  }
}

export function withNote(content: DocumentContent, note: string): DocumentContent {
  return { ...content, notes: [...content.notes, note] }
}

function cellsOf(line: string, count: number): string[] {
  const cells = line.split('｜')
  return Array.from({ length: count }, (_, at) => cells[at]?.trim() ?? '')
}

function inOneLine(cell: string): string {
  return cell.replaceAll('\n', ' ')
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function tidy(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
