// A text ready for its page: translated, with the province's names and contacts filled in.
import type { ProvinceSettings } from '../../organizations/index.ts'
import type { Shell } from '../../platform/web/shell.ts'
import type { Section, Text } from './text.ts'

export interface ShownText {
  readonly title: string
  readonly lead: string
  readonly sections: readonly ShownSection[]
}

/** A section with the name by which links lead to it. */
export interface ShownSection extends Section {
  readonly id: string
}

export function shownText(t: Shell['t'], text: Text, province: ProvinceSettings): ShownText {
  const { contactEmail, hotlineNote, contactHours, ...names } = province
  const values = {
    ...{ ...names, contactEmail: contactEmail ?? '' },
    ...{ hotlineNote: t(hotlineNote), contactHours: t(contactHours) },
  }
  const say = (sentence: string) => t(sentence, values)
  return {
    title: say(text.title),
    lead: say(text.lead),
    sections: text.sections.map(({ heading, paragraphs, steps, items, picture }, at) => ({
      id: `part-${at + 1}`,
      heading: say(heading),
      paragraphs: paragraphs.map(say),
      steps: steps.map(say),
      items: items.map(say),
      picture: picture === null ? null : { ...picture, shows: say(picture.shows) },
    })),
  }
}
