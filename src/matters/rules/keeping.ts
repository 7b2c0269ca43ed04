// 保留原来的: which open elements a claimant may go on saying as before when the province changed them.
// Kept, they become the claimant's own words, so the entry's new version is accepted all the same.
import type { OwnElements } from '../own-elements.ts'
import type { OpenElement, VersionContent } from '../types.ts'
import { lockedOf } from './implementation.ts'
import { openElementWords } from './standard-words.ts'

export interface Keepable {
  readonly key: OpenElement
  readonly label: string
}

/**
 * Those that differ, that are open, that the claimant did not write itself, and that it may lawfully
 * keep: a longer promise or more visits than the entry says may not stay, and nothing written cannot
 * be told from "as the province says".
 */
export function keepable(
  current: VersionContent,
  accepted: VersionContent,
  own: OwnElements,
): Keepable[] {
  const locked = lockedOf(current)
  const [now, before] = [openValues(current), openValues(accepted)]
  return openKeys
    .filter((key) => !locked.has(key) && own[key] === null && before[key] !== null)
    .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]))
    .filter((key) => !isMore(key, before[key], now[key]))
    .map((key) => ({ key, label: openElementWords[key] }))
}

/** What the claimant writes itself from now on. */
export function withKept(
  own: OwnElements,
  accepted: VersionContent,
  keys: readonly OpenElement[],
): OwnElements {
  const values = openValues(accepted)
  return { ...own, ...Object.fromEntries(keys.map((key) => [key, values[key]])) }
}

export const openKeys = [
  'promisedDays',
  'visits',
  'services',
  'phone',
  'faq',
  'windowFlow',
  'note',
] as const

function openValues({ promisedDays, visits, elements }: VersionContent) {
  const { services, phone, faq, windowFlow, note } = elements
  return { promisedDays, visits, services, phone, faq, windowFlow, note }
}

function isMore(key: OpenElement, before: unknown, now: unknown): boolean {
  return (key === 'promisedDays' || key === 'visits') && Number(before) > Number(now)
}
