// A page of plain text: help, about, privacy. {hotline} and the like are filled in from the settings.

export interface Section {
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** In this order, numbered. */
  readonly steps: readonly string[]
  readonly items: readonly string[]
}

export interface Text {
  /** The last part of its address. */
  readonly key: string
  readonly title: string
  /** One sentence for lists, and the first one of the page. */
  readonly lead: string
  readonly sections: readonly Section[]
}

export function section(heading: string, ...paragraphs: readonly string[]): Section {
  return { heading, paragraphs, steps: [], items: [] }
}

export function steps(heading: string, ...list: readonly string[]): Section {
  return { heading, paragraphs: [], steps: list, items: [] }
}

export function items(heading: string, ...list: readonly string[]): Section {
  return { heading, paragraphs: [], steps: [], items: list }
}

/** Every sentence of a text, for the catalogues of translations. */
export function sentencesOf({ title, lead, sections }: Text): readonly string[] {
  const bodies = sections.flatMap((one) => [
    one.heading,
    ...one.paragraphs,
    ...one.steps,
    ...one.items,
  ])
  return [title, lead, ...bodies]
}
