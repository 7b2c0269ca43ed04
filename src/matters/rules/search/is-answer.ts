// 算不算答案: whether the best hit answers the question, or is only the nearest there is.
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import type { Coverage } from './coverage.ts'
import { coverageOf, readingOf } from './coverage.ts'
import type { Hits, Why, WhyKind } from './hit.ts'
import { whyAt } from './hit.ts'
import { endOf, isNeed, namingIn } from './plain-parts.ts'
import { gives } from './wanted.ts'

export interface Judgement {
  /** True when none answers what was typed, and these are near it. */
  readonly approximate: boolean
  /** What the first of those near holds of the question, piece by piece. */
  readonly held: readonly string[]
}

/** It holds the whole question, or bears its name. */
const whole: readonly string[] = [
  ...(['words', 'alias-holds', 'name-holds', 'alias-begins', 'name-begins'] as const),
  ...(['alias', 'name'] as const),
] satisfies readonly WhyKind[]

/** `elsewhere` is the word of the question for something that is run elsewhere, null for none. */
export function judge(
  index: CatalogueIndex,
  { fullKey }: SearchQuery,
  hits: Hits,
  elsewhere: string | null,
): Judgement {
  const at = bestAt(hits)
  if (at === null) return { approximate: true, held: [] }
  const slot = hits.slots[at] ?? 0
  const why = whyAt(hits, at)
  if (whole.includes(why.kind) && (elsewhere === null || isNamed(index, slot, elsewhere))) {
    return { approximate: false, held: [] }
  }
  const covered = coverageOf(readingOf(index, fullKey, false), slot)
  const pieces = covered.pieces.filter((piece) => piece.length > 1)
  const isElsewhere = elsewhere !== null && !pieces.some((piece) => piece.includes(elsewhere))
  const answered = !isElsewhere && answers(fullKey, why, covered) && gives(index, slot, fullKey)
  return { approximate: !answered, held: pieces }
}

function isNamed(index: CatalogueIndex, slot: number, word: string): boolean {
  const { nameKey, aliasKeys } = namesAt(index, slot)
  return [nameKey, ...aliasKeys].some((name) => name.includes(word))
}

/** A question no longer than this is a name; 工伤认定 is not answered by what holds 工伤 alone. */
const longestName = 10
/** Of what a question names, without a plain word for the matter. */
const enoughHeld = 0.75
/** Of a short question, with a plain word. */
const enoughSaid = 0.4
const shortNames = 5

function answers(key: string, why: Why, { named, held, pieces }: Coverage): boolean {
  const end = key.length > longestName ? null : endOf(key)
  const holdsEnd = end === null || pieces.at(-1)?.endsWith(end) === true
  if (why.kind !== 'said') return holdsEnd && held > 0 && held >= named * enoughHeld
  if (!holdsEnd && !isNeed(end)) return false
  return !isKindOnly(why.word, key) && (named > shortNames || held >= named * enoughSaid)
}

const shortestOfKinds = 4

/** 过户 alone names nothing; 营业执照 does, and so does what is the whole question. */
function isKindOnly(word: string, key: string): boolean {
  return word !== key && word.length < shortestOfKinds && namingIn(word).length === 0
}

function bestAt({ ranks }: Hits): number | null {
  let best: number | null = null
  for (let at = 0; at < ranks.length; at += 1) {
    if (best === null || (ranks[at] ?? 0) > (ranks[best] ?? 0)) best = at
  }
  return best
}
