// 命中: the matters that were found, how well, and why, so that a reader can be told.
import { tiers } from '../ranking.ts'
import type { Tier } from '../ranking.ts'
import type { Said } from './match-sayings.ts'

export type Why =
  | { readonly kind: (typeof whyKinds)[number] }
  /** A plain word in the question stands for this matter. */
  | { readonly kind: 'said'; readonly word: string }

export const whyKinds = [
  ...(['words', 'some-words', 'alias-holds', 'name-holds', 'alias-begins', 'name-begins'] as const),
  ...(['alias', 'name', 'sound', 'near', 'code'] as const),
] as const

export type WhyKind = (typeof whyKinds)[number]

/** One hit at each place of the lists; tens of thousands of them cost no objects. */
export interface Hits {
  readonly slots: Uint32Array
  /** Of rules/ranking.ts, without use; 0 when nothing was searched for. */
  readonly ranks: Float64Array
  /** Places in `whyKinds`. */
  readonly kinds: Uint8Array
  /** The plain words, by slot. */
  readonly said: ReadonlyMap<number, Said>
}

/** Hits while they are found. */
export interface HitList {
  readonly slots: Uint32Array
  readonly ranks: Float64Array
  readonly kinds: Uint8Array
  readonly said: Map<number, Said>
  count: number
}

export function hitsUpTo(most: number): HitList {
  return {
    slots: new Uint32Array(most),
    ranks: new Float64Array(most),
    kinds: new Uint8Array(most),
    said: new Map(),
    count: 0,
  }
}

const placeOf = new Map<WhyKind, number>(whyKinds.map((kind, at) => [kind, at]))

export function addHit(list: HitList, slot: number, rank: number, kind: WhyKind): void {
  addNumbered(list, slot, rank, numberOfKind(kind))
}

/** The place of a kind in `whyKinds`. */
export function numberOfKind(kind: WhyKind): number {
  return placeOf.get(kind) ?? 0
}

/** The same for a kind whose number is known: tens of thousands of hits look nothing up. */
export function addNumbered(list: HitList, slot: number, rank: number, kind: number): void {
  list.slots[list.count] = slot
  list.ranks[list.count] = rank
  list.kinds[list.count] = kind
  list.count += 1
}

export function hitsOf({ slots, ranks, kinds, said, count }: HitList): Hits {
  return {
    slots: slots.subarray(0, count),
    ranks: ranks.subarray(0, count),
    kinds: kinds.subarray(0, count),
    said,
  }
}

/** The hits at some places. */
export function hitsAt({ slots, ranks, kinds, said }: Hits, places: Uint32Array): Hits {
  const list = hitsUpTo(places.length)
  for (const place of places) {
    list.slots[list.count] = slots[place] ?? 0
    list.ranks[list.count] = ranks[place] ?? 0
    list.kinds[list.count] = kinds[place] ?? 0
    list.count += 1
  }
  return { ...hitsOf(list), said }
}

/** The first hits, and after them those of the others that are not among them. */
export function followedBy(first: Hits, others: Hits): Hits {
  const known = new Set(first.slots)
  const lowest = first.ranks.reduce((least, rank) => Math.min(least, rank), Infinity)
  const list = hitsUpTo(first.slots.length + others.slots.length)
  const take = (hits: Hits, at: number, rank: number) => {
    list.slots[list.count] = hits.slots[at] ?? 0
    list.ranks[list.count] = rank
    list.kinds[list.count] = hits.kinds[at] ?? 0
    list.count += 1
  }
  for (const [at, rank] of first.ranks.entries()) take(first, at, rank)
  for (const [at, slot] of others.slots.entries()) {
    if (!known.has(slot)) take(others, at, Math.min(others.ranks[at] ?? 0, lowest - 1))
  }
  return { ...hitsOf(list), said: new Map([...others.said, ...first.said]) }
}

export function whyAt({ slots, kinds, said }: Hits, at: number): Why {
  const word = said.get(slots[at] ?? 0)?.word
  return word === undefined ? { kind: whyKinds[kinds[at] ?? 0] ?? 'words' } : { kind: 'said', word }
}

export const kindOfTier: Readonly<Record<Tier, WhyKind>> = {
  [tiers.exactName]: 'name',
  [tiers.exactAlias]: 'alias',
  [tiers.nameBegins]: 'name-begins',
  [tiers.aliasBegins]: 'alias-begins',
  [tiers.nameHolds]: 'name-holds',
  [tiers.aliasHolds]: 'alias-holds',
  [tiers.words]: 'words',
}
