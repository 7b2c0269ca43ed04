// 按说法检索: the plain words in a question, and the matters they stand for.
import type { CatalogueIndex } from './catalogue-index.ts'
import { meant } from './sayings.ts'
import { scatteredSayings } from './scattered.ts'

export interface Said {
  /** Grows with the length of the word and falls with the number of matters it stands for. */
  readonly strength: number
  readonly word: string
}

const mostSayings = 24

/** What is said in other words than its own is worth less. */
const worthScattered = 0.6

/** By slot. */
export function matchSayings(index: CatalogueIndex, key: string): Map<number, Said> {
  const said = new Map<number, Said>()
  for (const word of sayingsIn(index, key)) enter(index, said, word, 1)
  return said
}

/** The same for sayings whose characters lie apart in the question. */
export function matchScattered(index: CatalogueIndex, key: string): Map<number, Said> {
  const said = new Map<number, Said>()
  for (const { word, density } of scatteredSayings(index, key)) {
    enter(index, said, word, worthScattered * density)
  }
  return said
}

function enter(index: CatalogueIndex, said: Map<number, Said>, word: string, worth: number): void {
  const slots = new Set((index.sayings.means.get(word) ?? []).flatMap((each) => meant(index, each)))
  const strength = (worth * ([...word].length - 0.5)) / (1 + Math.log(Math.max(1, slots.size)))
  for (const slot of slots) {
    const known = said.get(slot)
    if (known === undefined) said.set(slot, { strength, word })
    else said.set(slot, { strength: known.strength + strength, word: longer(known.word, word) })
  }
}

/** The plain words that occur in a question, without those that are only a part of what is said. */
function sayingsIn({ sayings, elsewhere }: CatalogueIndex, key: string): string[] {
  const found: Span[] = []
  const most = Math.max(sayings.longest, elsewhere.longest)
  for (let from = 0; from < key.length && found.length < mostSayings; from += 1) {
    for (let to = from + 2; to <= Math.min(key.length, from + most); to += 1) {
      const word = key.slice(from, to)
      const [isSaying, isElsewhere] = [sayings.means.has(word), elsewhere.byWord.has(word)]
      if (isSaying || isElsewhere) found.push({ from, to, isSaying, isElsewhere })
    }
  }
  return found
    .filter((one) => one.isSaying && !found.some((other) => breaksUp(other, one)))
    .map(({ from, to }) => key.slice(from, to))
}

interface Span {
  readonly from: number
  readonly to: number
  readonly isSaying: boolean
  readonly isElsewhere: boolean
}

/** 养老金 breaks up 领养 in 领养老金; 公司改名, which is done elsewhere, breaks up 改名. */
function breaksUp(other: Span, one: Span): boolean {
  if (other.to - other.from <= one.to - one.from) return false
  const meets = other.from < one.to && one.from < other.to
  const holds = other.from <= one.from && one.to <= other.to
  return meets && (!holds || (other.isElsewhere && !other.isSaying))
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one
}
