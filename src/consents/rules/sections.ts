// The text of a notice, read: headings, items and paragraphs.
import type { NoticeSection } from '../types.ts'

export function sectionsOf(body: string): NoticeSection[] {
  const sections: { heading: string; paragraphs: string[]; items: string[] }[] = []
  for (const line of body.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const heading = /^##\s*(.+)$/.exec(line)?.[1]
    if (heading !== undefined) {
      sections.push({ heading, paragraphs: [], items: [] })
      continue
    }
    const section = sections.at(-1)
    // What stands before the first heading has no place; the check refuses it before it is kept.
    if (section === undefined) continue
    const item = /^-\s*(.+)$/.exec(line)?.[1]
    if (item === undefined) section.paragraphs.push(line)
    else section.items.push(item)
  }
  return sections
}

/** Every sentence of a text, for the catalogues of translations. */
export function sentencesOfBody(body: string): string[] {
  return sectionsOf(body).flatMap(({ heading, paragraphs, items }) => [
    heading,
    ...paragraphs,
    ...items,
  ])
}
