// 只搜一个词: for one word, where it stands in a matter says all about its rank, so that tens of
// thousands of hits are ranked without reading a name.
import { rankOf, tierOf, tiers } from '../ranking.ts'
import type { Tier } from '../ranking.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { fields } from './fields.ts'
import { perhapsNamed } from './full-names.ts'
import { weightOf } from './gather.ts'
import type { Hits } from './hit.ts'
import { addHit, addNumbered, hitsOf, hitsUpTo, kindOfTier, numberOfKind } from './hit.ts'
import type { Posting } from './postings.ts'
import { fieldBits, fieldMask } from './postings.ts'

const tierOfField: readonly Tier[] = tiersByField()

export function singleWordHits(
  index: CatalogueIndex,
  key: string,
  { places, length }: Posting,
): Hits {
  const list = hitsUpTo(length)
  const whole = wholeNames(index, key)
  const ranks = tierOfField.map((tier, field) => rankOf(tier, 0.5 * weightOf(field)))
  const kinds = tierOfField.map((tier) => numberOfKind(kindOfTier[tier]))
  const { live } = index.columns
  for (let at = 0; at < length; at += 1) {
    const place = places[at] ?? 0
    const slot = place >>> fieldBits
    const field = place & fieldMask
    if (live[slot] === 0) continue
    const tier = whole.size === 0 ? undefined : whole.get(slot)
    if (tier === undefined) addNumbered(list, slot, ranks[field] ?? 0, kinds[field] ?? 0)
    else addHit(list, slot, rankOf(tier, 0.5 * weightOf(field)), kindOfTier[tier])
  }
  return hitsOf(list)
}

function tiersByField(): Tier[] {
  const found: Tier[] = []
  found[fields.nameBegins] = tiers.nameBegins
  found[fields.nameAndAliasBegins] = tiers.aliasBegins
  found[fields.name] = tiers.nameHolds
  found[fields.aliasBegins] = tiers.aliasBegins
  found[fields.alias] = tiers.aliasHolds
  for (const field of [fields.result, fields.context, fields.saying]) found[field] = tiers.words
  return found
}

/** The matters of which the word is the whole name or a whole plain name. */
function wholeNames(index: CatalogueIndex, key: string): ReadonlyMap<number, Tier> {
  const found = new Map<number, Tier>()
  for (const slot of perhapsNamed(index.fullNames, key)) {
    const { nameKey, aliasKeys } = namesAt(index, slot)
    const tier = tierOf(key, nameKey, aliasKeys)
    if (tier >= tiers.exactAlias) found.set(slot, tier)
  }
  return found
}
