// The text of an entry and its digest. The digest is handed in, so that this stays pure.
import type { Entry } from '../types.ts'

/** The hash that stands before the first entry of a chain. */
export const genesis = '0'.repeat(64)

type Content = Omit<Entry, 'id' | 'hash'>

/** Every column but the number and the hash itself, in the order in which they are hashed. */
const columns = [
  ...(['accountId', 'action', 'actorKind', 'actorName', 'after', 'applicationId', 'at'] as const),
  ...(['before', 'chain', 'departmentId', 'departmentName', 'ip', 'outcome'] as const),
  ...(['previousHash', 'regionPath', 'requestId', 'sequence', 'subjectId'] as const),
  'subjectType',
] as const satisfies readonly (keyof Content)[]

const prefixes = columns.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`)

/** An entry as one canonical text: keys in order, so that the same content gives the same text. */
export function canonicalText(entry: Content): string {
  let text = ''
  for (let at = 0; at < columns.length; at++) {
    const name = columns[at]
    if (name !== undefined) text += `${prefixes[at] ?? ''}${valueText(entry[name])}`
  }
  return `${text}}`
}

function valueText(value: unknown): string {
  return value instanceof Date ? JSON.stringify(value.toISOString()) : stable(value)
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
