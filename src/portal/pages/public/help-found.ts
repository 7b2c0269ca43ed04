// What the help says to a question: links to the sections that speak of it, applicants' texts first.
import type { ProvinceSettings } from '../../../organizations/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { bestSentence, searchHelp } from '../../rules/search-help.ts'
import type { HelpSection } from '../../rules/search-help.ts'
import { helpTopics } from '../../texts/index.ts'
import { shownText } from '../../texts/shown.ts'
import type { FoundInHelp } from './help.ts'

interface Place extends HelpSection {
  readonly href: string
}

const mostFound = 8

export function foundInHelp(
  t: Shell['t'],
  question: string,
  province: ProvinceSettings,
): FoundInHelp['items'] {
  return searchHelp(placesOf(t, province), question, mostFound).map((place) => ({
    label: `${place.title}：${place.heading}`,
    href: place.href,
    said: bestSentence(place, question),
  }))
}

function placesOf(t: Shell['t'], province: ProvinceSettings): Place[] {
  return helpTopics.flatMap((topic) => {
    const { title, sections } = shownText(t, topic, province)
    return sections.map(({ id, heading, paragraphs, steps, items }) => ({
      ...{ title, heading, href: `${paths.helpTopic(topic.key)}#${id}` },
      sentences: [...paragraphs, ...steps, ...items],
    }))
  })
}
