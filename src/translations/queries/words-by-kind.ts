// Every text of the public hall that can be translated, by where it stands.
import { bundleNames } from '../../bundles/index.ts'
import { questionTexts } from '../../designer/index.ts'
import { catalogueWords } from '../../matters/index.ts'
import { placeNames } from '../../organizations/index.ts'
import { remembered } from '../../platform/database/remembered.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { delivered } from '../../platform/i18n/translate.ts'
import type { WordKind, WordsByKind } from '../types.ts'

const longest = 600

export function wordsByKind(db: Db): Promise<WordsByKind> {
  return remembered(db, 'words by kind', async () => {
    const [places, catalogue, bundles, questions] = await Promise.all([
      placeNames(db),
      catalogueWords(db),
      bundleNames(db),
      questionTexts(db),
    ])
    return once({
      regions: places.regions,
      departments: places.departments,
      themes: catalogue.themes,
      matters: catalogue.names,
      bundles,
      materials: catalogue.materials,
      guides: catalogue.guides,
      questions,
      pages: Object.keys(delivered.en),
    })
  })
}

/** Questions stay with the most used first. A text is listed where it stands first; what has no Chinese needs no translation. */
function once(words: WordsByKind): WordsByKind {
  const seen = new Set<string>()
  const kept = (texts: readonly string[]) =>
    [...new Set(texts)].filter((text) => {
      const isNew = /\p{sc=Han}/u.test(text) && text.length <= longest && !seen.has(text)
      seen.add(text)
      return isNew
    })
  const sorted = Object.entries(words).map(([kind, texts]) => [
    kind as WordKind,
    kind === 'questions' ? kept(texts) : kept(texts).toSorted(),
  ])
  return Object.fromEntries(sorted) as WordsByKind
}
