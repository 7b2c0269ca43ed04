// The text of an entry and its digest. The digest is handed in, so that this stays pure.
import type { Entry } from '../types.ts'

/** The hash that stands before the first entry of a chain. */
export const genesis = '0'.repeat(64)

/** An entry as one canonical text: keys in order, so that the same content gives the same text. */
export function canonicalText(entry: Omit<Entry, 'id' | 'hash'>): string {
  return stable({
    ...entry,
    at: entry.at.toISOString(),
    before: entry.before ?? null,
    after: entry.after ?? null,
  })
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
