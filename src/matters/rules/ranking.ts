// 检索排序: an exact name comes first, then an exact alias, then closeness of words, then use.

/** How a matter matched, best first. The distance between two is more than closeness can add. */
export const tiers = {
  exactName: 7,
  exactAlias: 6,
  nameBegins: 5,
  aliasBegins: 4,
  nameHolds: 3,
  aliasHolds: 2,
  words: 1,
} as const

export type Tier = (typeof tiers)[keyof typeof tiers]

const closenessSteps = 10_000
const usesCounted = 9_999

/** One number for how well a matter matched; `closeness` is between 0 and 1. */
export function rankOf(tier: Tier, closeness: number): number {
  const steps = Math.round(Math.min(Math.max(closeness, 0), 1) * closenessSteps)
  return tier * (closenessSteps + 1) + steps
}

/** One number to sort and page by; a rank of 0 leaves the order to use. */
export function scoreOf(rank: number, uses: number): number {
  return rank * (usesCounted + 1) + Math.min(uses, usesCounted)
}

/** How a key matches a name and its aliases (all as keys). */
export function tierOf(key: string, name: string, aliases: readonly string[]): Tier {
  if (name === key) return tiers.exactName
  if (aliases.includes(key)) return tiers.exactAlias
  if (name.startsWith(key)) return tiers.nameBegins
  if (aliases.some((alias) => alias.startsWith(key))) return tiers.aliasBegins
  if (name.includes(key)) return tiers.nameHolds
  if (aliases.some((alias) => alias.includes(key))) return tiers.aliasHolds
  return tiers.words
}
