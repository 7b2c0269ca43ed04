// A page of plain text: help, about, privacy. {hotline} and the like are filled in from the settings.

export interface Section {
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** In this order, numbered. */
  readonly steps: readonly string[]
  readonly items: readonly string[]
  readonly picture: Picture | null
}

/** Taken from the running hall by `npm run help:pictures`; 360 by 560. */
export interface Picture {
  /** A file of public/img/help, without .webp. */
  readonly name: string
  /** What is to be seen on it, for who does not see it. */
  readonly shows: string
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
  return { heading, paragraphs, steps: [], items: [], picture: null }
}

export function steps(heading: string, ...list: readonly string[]): Section {
  return { heading, paragraphs: [], steps: list, items: [], picture: null }
}

export function items(heading: string, ...list: readonly string[]): Section {
  return { heading, paragraphs: [], steps: [], items: list, picture: null }
}

/** The same section with a picture beside it. */
export function withPicture(name: string, shows: string, shown: Section): Section {
  return { ...shown, picture: { name, shows } }
}

/** Every sentence of a text, for the catalogues of translations. */
export function sentencesOf({ title, lead, sections }: Text): readonly string[] {
  const bodies = sections.flatMap((one) => [
    one.heading,
    ...one.paragraphs,
    ...one.steps,
    ...one.items,
    ...(one.picture === null ? [] : [one.picture.shows]),
  ])
  return [title, lead, ...bodies]
}
