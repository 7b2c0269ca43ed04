// 检索索引: the whole catalogue in memory as lists of where each word, sound and mark occurs, in plain
// numbers: a hundred thousand matters take some eighty megabytes and are counted exactly.
import type { ExerciseLevel, ServedObject } from '../../types.ts'
import { keyOf } from '../tokens.ts'
import { putColumns, noColumns } from './columns.ts'
import type { Columns } from './columns.ts'
import { elsewhereBook } from './elsewhere.ts'
import type { ElsewhereBook } from './elsewhere.ts'
import { addWords } from './fields.ts'
import type { FullNames } from './full-names.ts'
import { addName, noNames } from './full-names.ts'
import { lettersIn } from './letter-parts.ts'
import { marksOf } from './marks-of.ts'
import type { Lists } from './listing.ts'
import type { Postings } from './postings.ts'
import { addPlace, fieldMask, noPostings, settle } from './postings.ts'
import type { Sayings } from './said-words.ts'
import { forgetMeant, noSayings } from './said-words.ts'
import type { Texts } from './texts.ts'
import { addText, emptyTexts, textAt } from './texts.ts'

/** What the index is told of a published matter. */
export interface IndexedMatter {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly result: string
  /** Type and department. */
  readonly context: string
  /** Each name without spaces, a space before each; see search-entry.ts. */
  readonly pinyin: string
  readonly initials: string
  readonly sounds: string
  readonly lineId: string
  readonly lineName: string
  readonly objects: readonly ServedObject[]
  readonly themes: readonly string[]
  readonly levels: readonly ExerciseLevel[]
  readonly online: boolean
  readonly visits: number
  readonly uses: number
}

export interface CatalogueIndex {
  /** Code, name, key of the name and keys of the plain names, a line each; by slot. */
  readonly names: Texts
  /** Pinyin, initials and sounds, a line each; by slot. */
  readonly letters: Texts
  readonly columns: Columns
  /** By the identity of the matter; one that changed or left gives up its slot. */
  readonly slotOf: Map<number, number>
  readonly fullNames: FullNames
  readonly words: Postings
  /** By three letters of their pinyin, initials and sounds; a name begins with a space. */
  readonly sounds: Postings
  /** Words of other letters than Han, for searching by their beginning. */
  readonly latin: Set<string>
  readonly marks: Map<string, number>
  readonly markNames: string[]
  readonly lineNames: Map<string, string>
  sayings: Sayings
  /** What is run elsewhere. */
  elsewhere: ElsewhereBook
  /** Lists without words, as counted since the catalogue changed last. */
  readonly lists: Lists
  live: number
}

export function emptyIndex(): CatalogueIndex {
  return {
    names: emptyTexts('utf16le'),
    letters: emptyTexts('utf8'),
    columns: noColumns(),
    slotOf: new Map(),
    fullNames: noNames(),
    words: noPostings(),
    sounds: noPostings(),
    latin: new Set(),
    marks: new Map(),
    markNames: [],
    lineNames: new Map(),
    sayings: noSayings(),
    elsewhere: elsewhereBook([], () => ''),
    lists: new Map(),
    live: 0,
  }
}

/** Enters a matter or enters it anew. */
export function put(index: CatalogueIndex, matter: IndexedMatter): void {
  remove(index, matter.id)
  const { name, code, id, uses } = matter
  const [slot, nameKey, aliasKeys] = [index.names.count, keyOf(name), matter.aliases.map(keyOf)]
  addText(index.names, [code, name, nameKey, ...aliasKeys].join('\n'))
  addText(index.letters, [matter.pinyin, matter.initials, matter.sounds].join('\n'))
  const [marks, nameLength] = [marksOf(index, matter), nameKey.length]
  putColumns(index.columns, slot, { id: Number(id), uses, nameLength, marks })
  index.slotOf.set(Number(id), slot)
  index.lineNames.set(matter.lineId, matter.lineName)
  index.live += 1
  forgetMeant(index.sayings)
  index.lists.clear()
  for (const key of new Set([nameKey, ...aliasKeys])) addName(index.fullNames, key, slot)
  addWords(index, slot, matter, { nameKey, aliasKeys })
  for (const part of lettersIn(`${matter.sounds}${matter.initials}`)) {
    addPlace(index.sounds, part, slot * (fieldMask + 1))
  }
}

export function remove(index: CatalogueIndex, id: string): void {
  const slot = index.slotOf.get(Number(id))
  if (slot === undefined) return
  index.columns.live[slot] = 0
  index.slotOf.delete(Number(id))
  index.live -= 1
  forgetMeant(index.sayings)
  index.lists.clear()
}

export interface Names {
  readonly code: string
  readonly name: string
  readonly nameKey: string
  readonly aliasKeys: readonly string[]
}

export function namesAt(index: CatalogueIndex, slot: number): Names {
  const [code = '', name = '', nameKey = '', ...aliasKeys] = textAt(index.names, slot).split('\n')
  return { code, name, nameKey, aliasKeys }
}

const mostFresh = 1_000_000

/** Keeps what was put lately small; nothing may be put meanwhile. */
export async function settleIndex(
  { words, sounds }: CatalogueIndex,
  pause: () => Promise<void>,
  wholly: boolean,
): Promise<void> {
  for (const postings of [words, sounds]) {
    if (wholly || postings.freshCount > mostFresh) await settle(postings, pause)
  }
}
