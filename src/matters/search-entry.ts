// 检索行: what the index holds of a matter: weighted words, pinyin, initials and exact keys.
import { pinyin } from 'pinyin-pro'
import { bigramsOf, isHan, keyOf, runsOf } from './rules/tokens.ts'

export interface Searchable {
  readonly name: string
  readonly aliases: readonly string[]
  readonly resultName: string
  readonly type: string
  readonly lineName: string
}

export interface SearchEntry {
  /** A tsvector in text form: A name, B aliases, C result, D type and department. */
  readonly words: string
  readonly nameKey: string
  readonly aliasKeys: string[]
  /** Each term without spaces, a space before each: ' dibao nongcundibao'. */
  readonly pinyin: string
  readonly initials: string
}

export function searchEntry(matter: Searchable): SearchEntry {
  const terms = [matter.name, ...matter.aliases]
  return {
    words: weighted([
      ['A', matter.name],
      ['B', matter.aliases.join(' ')],
      ['C', matter.resultName],
      ['D', `${matter.type} ${matter.lineName}`],
    ]),
    nameKey: keyOf(matter.name),
    aliasKeys: matter.aliases.map(keyOf),
    pinyin: terms.map((term) => ` ${lettersOf(term, (syllable) => syllable)}`).join(''),
    initials: terms
      .map((term) => ` ${lettersOf(term, (syllable) => syllable.slice(0, 1))}`)
      .join(''),
  }
}

function weighted(fields: readonly (readonly [weight: string, text: string])[]): string {
  const places = new Map<string, string[]>()
  let position = 1
  for (const [weight, text] of fields) {
    for (const run of runsOf(text)) {
      const characters = isHan(run) ? [...run] : [run]
      const pairs = bigramsOf(run)
      for (const [index, character] of characters.entries()) {
        for (const token of [character, pairs[index]]) {
          if (token !== undefined) placesOf(places, token).push(`${position}${weight}`)
        }
        position += 1
      }
    }
    position += 1
  }
  return [...places].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ')
}

function placesOf(places: Map<string, string[]>, token: string): string[] {
  const known = places.get(token) ?? []
  places.set(token, known)
  return known
}

function lettersOf(term: string, part: (syllable: string) => string): string {
  return runsOf(term)
    .map((run) =>
      isHan(run)
        ? pinyin(run, { toneType: 'none', type: 'array', v: true }).map(part).join('')
        : run,
    )
    .join('')
}
