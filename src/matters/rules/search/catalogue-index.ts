// 检索索引: the whole catalogue in memory as lists of where each word, sound and mark occurs. A hundred
// thousand matters are searched and counted in milliseconds, and every count is exact.
import type { Level } from '../../../kernel/actor.ts'
import type { ServedObject } from '../../types.ts'
import { keyOf, tokensOf } from '../tokens.ts'
import { marksOf } from './marks-of.ts'

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
  readonly levels: readonly Level[]
  readonly online: boolean
  readonly visits: number
  readonly uses: number
}

export interface Entry extends Omit<IndexedMatter, 'uses'> {
  readonly nameKey: string
  readonly aliasKeys: readonly string[]
  /** Numbers of the marks by which it is filtered and counted. */
  readonly marks: readonly number[]
  uses: number
}

/** A plain word with the matters it means: a whole name, or words that must be in a name. */
export interface SayingEntry {
  readonly word: string
  readonly means: readonly string[]
}

export interface CatalogueIndex {
  /** By slot; a matter that changed or left gives up its slot. */
  readonly entries: (Entry | null)[]
  readonly slotOf: Map<string, number>
  readonly slotsOfName: Map<string, number[]>
  /** Slots times eight plus the field: 0 name, 1 alias, 2 result, 3 type and department, 4 saying. */
  readonly words: Map<string, number[]>
  /** Slots by three letters of their pinyin, initials and sounds; a name begins with a space. */
  readonly letters: Map<string, number[]>
  /** Words of other letters than Han, for searching by their beginning. */
  readonly latin: Set<string>
  readonly marks: Map<string, number>
  readonly markNames: string[]
  sayings: Map<string, readonly string[]>
  longestSaying: number
  live: number
}

export const fieldBits = 3
export const fields = { name: 0, alias: 1, result: 2, context: 3, saying: 4 } as const

export function emptyIndex(): CatalogueIndex {
  return {
    entries: [],
    slotOf: new Map(),
    slotsOfName: new Map(),
    words: new Map(),
    letters: new Map(),
    latin: new Set(),
    marks: new Map(),
    markNames: [],
    sayings: new Map(),
    longestSaying: 0,
    live: 0,
  }
}

/** Enters a matter or enters it anew. */
export function put(index: CatalogueIndex, matter: IndexedMatter): void {
  remove(index, matter.id)
  const slot = index.entries.length
  const aliasKeys = matter.aliases.map(keyOf)
  const nameKey = keyOf(matter.name)
  index.entries.push({ ...matter, nameKey, aliasKeys, marks: marksOf(index, matter) })
  index.slotOf.set(matter.id, slot)
  push(index.slotsOfName, nameKey, slot)
  index.live += 1
  addWords(index, slot, [
    [matter.name, fields.name],
    [matter.aliases.join(' '), fields.alias],
    [matter.result, fields.result],
    [matter.context, fields.context],
    [sayingsFor(index, nameKey), fields.saying],
  ])
  for (const part of lettersIn(`${matter.sounds}${matter.initials}`)) {
    push(index.letters, part, slot)
  }
}

export function remove(index: CatalogueIndex, id: string): void {
  const slot = index.slotOf.get(id)
  if (slot === undefined) return
  index.entries[slot] = null
  index.slotOf.delete(id)
  index.live -= 1
}

/** Must be told before the matters, which are also found by what people say for them. */
export function setSayings(index: CatalogueIndex, sayings: readonly SayingEntry[]): void {
  index.sayings = new Map(sayings.map(({ word, means }) => [word, means]))
  index.longestSaying = Math.max(0, ...sayings.map(({ word }) => word.length))
  wordsFor.delete(index)
}

/** Every run of three in ' dibao nongcundibao', and the first two of each name. */
export function lettersIn(text: string): Set<string> {
  const parts = new Set<string>()
  for (const term of text.split(' ')) {
    if (term === '') continue
    const spaced = ` ${term}`
    parts.add(spaced.slice(0, 2))
    for (let at = 0; at + 3 <= spaced.length; at += 1) parts.add(spaced.slice(at, at + 3))
  }
  return parts
}

type Field = readonly [text: string, field: number]

/** A word counts once for a matter, where it weighs most. */
function addWords(index: CatalogueIndex, slot: number, texts: readonly Field[]): void {
  const known = new Set<string>()
  for (const [text, field] of texts) {
    for (const token of tokensOf(text)) {
      if (known.has(token)) continue
      known.add(token)
      push(index.words, token, slot * 2 ** fieldBits + field)
      if (/^[^\p{Script=Han}]/u.test(token)) index.latin.add(token)
    }
  }
}

/** The plain words of each full name, gathered once for one list of sayings. */
const wordsFor = new WeakMap<CatalogueIndex, Map<string, string>>()

function sayingsFor(index: CatalogueIndex, nameKey: string): string {
  let known = wordsFor.get(index)
  if (known === undefined) {
    known = new Map()
    for (const [word, means] of index.sayings) {
      for (const name of means) known.set(name, `${known.get(name) ?? ''} ${word}`)
    }
    wordsFor.set(index, known)
  }
  return known.get(nameKey) ?? ''
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
