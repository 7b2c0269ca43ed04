// The text of an entry and its digest. The digest is handed in, so that this stays pure.
import type { Entry } from '../types.ts'

/** The hash that stands before the first entry of a chain. */
export const genesis = '0'.repeat(64)

type Content = Omit<Entry, 'id' | 'hash'>
/** What an entry says, whatever stood before it. */
export type Unchained = Omit<Content, 'previousHash' | 'sequence'>

/** Every column but the number and the hash itself, in the order in which they are hashed. */
const columns = [
  ...(['accountId', 'action', 'actorKind', 'actorName', 'after', 'applicationId', 'at'] as const),
  ...(['before', 'chain', 'departmentId', 'departmentName', 'ip', 'outcome'] as const),
  ...(['previousHash', 'regionPath', 'requestId', 'sequence', 'subjectId'] as const),
  'subjectType',
] as const satisfies readonly (keyof Content)[]

const previousAt = columns.indexOf('previousHash')
const sequenceAt = columns.indexOf('sequence')
const prefixes = columns.map((name, at) => `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`)

/** An entry as one canonical text: keys in order, so that the same content gives the same text. */
export function canonicalText(entry: Content): string {
  const { beforePrevious, beforeSequence, afterSequence } = canonicalPieces(entry)
  const { previousHash, sequence } = entry
  return `${beforePrevious}"${previousHash}"${beforeSequence}${sequence}${afterSequence}`
}

export interface Pieces {
  readonly beforePrevious: string
  readonly beforeSequence: string
  readonly afterSequence: string
}

/** The text without what only the end of the chain tells: the last digest and the number after it. */
export function canonicalPieces(entry: Unchained): Pieces {
  return {
    beforePrevious: textOf(entry, 0, previousAt),
    beforeSequence: textOf(entry, previousAt + 1, sequenceAt),
    afterSequence: `${textOf(entry, sequenceAt + 1, columns.length)}}`,
  }
}

/** The columns from one on up to another, and the name of that other, whose value is still to come. */
function textOf(entry: Unchained, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const name = columns[at] as keyof Unchained
    text += `${prefixes[at] ?? ''}${valueText(entry[name])}`
  }
  return `${text}${prefixes[to] ?? ''}`
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
