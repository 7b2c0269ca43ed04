// 到日生效: what was changed for a day to come is laid over what the list says on that day.
import type { OwnElements } from '../own-elements.ts'

/**
 * Elements that the plan left as they were in `base` keep what the list says `now`; so what was
 * corrected meanwhile stays, unless the plan changes the same element.
 */
export function carriedOwn(base: OwnElements, planned: OwnElements, now: OwnElements): OwnElements {
  const changed = Object.entries(planned).filter(
    ([name, value]) => !isSame(value, base[name as keyof OwnElements]),
  )
  return { ...now, ...Object.fromEntries(changed) }
}

/** The database keeps the parts of an element in an order of its own. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([name, part]) => [name, inOrder(part)])
}
