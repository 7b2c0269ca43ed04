// 词在哪里: the places of a matter in which a word may stand, and the words of each.
import { tokensOf } from '../tokens.ts'
import type { CatalogueIndex, IndexedMatter } from './catalogue-index.ts'
import { addPlace, fieldMask } from './postings.ts'

/** Where a word stands in a matter; the first three are in its name. */
export const fields = {
  nameBegins: 0,
  nameAndAliasBegins: 1,
  name: 2,
  aliasBegins: 3,
  alias: 4,
  result: 5,
  context: 6,
  saying: 7,
} as const

interface Keys {
  readonly nameKey: string
  readonly aliasKeys: readonly string[]
}

/** A word counts once for a matter, where it weighs most. */
export function addWords(
  index: CatalogueIndex,
  slot: number,
  { name, aliases, result, context }: IndexedMatter,
  { nameKey, aliasKeys }: Keys,
): void {
  const known = new Set<string>()
  const add = (text: string, fieldOf: (token: string) => number) => {
    for (const token of tokensOf(text)) {
      if (known.has(token)) continue
      known.add(token)
      addPlace(index.words, token, slot * (fieldMask + 1) + fieldOf(token))
      if (/^[^\p{Script=Han}]/u.test(token)) index.latin.add(token)
    }
  }
  const begins = (token: string) => aliasKeys.some((key) => key.startsWith(token))
  add(name, (token) => {
    if (nameKey.startsWith(token)) return fields.nameBegins
    return begins(token) ? fields.nameAndAliasBegins : fields.name
  })
  add(aliases.join(' '), (token) => (begins(token) ? fields.aliasBegins : fields.alias))
  add(result, () => fields.result)
  add(context, () => fields.context)
}
