// Walks one chain in order and tells where it does not hold.
import type { Break, Entry } from '../types.ts'
import { canonicalText, genesis } from './hashing.ts'

export interface ChainHead {
  readonly sequence: number
  readonly hash: string
}

/** The breaks of a chain whose entries are given in sequence; none when it holds. */
export function checkChain(
  chain: string,
  entries: readonly Entry[],
  head: ChainHead | null,
  digest: (text: string) => string,
): Break[] {
  const breaks: Break[] = []
  let previous = genesis
  let expected = 1
  for (const entry of entries) {
    const at = (fault: Break['fault']) => breaks.push({ chain, sequence: entry.sequence, fault })
    if (entry.sequence !== expected) at('missing')
    else if (entry.previousHash !== previous) at('out-of-order')
    const { id: _id, hash, ...content } = entry
    if (digest(canonicalText(content)) !== hash) at('changed')
    previous = hash
    expected = entry.sequence + 1
  }
  const last = entries.at(-1)
  if (
    head === null ? last !== undefined : head.hash !== previous || head.sequence !== expected - 1
  ) {
    breaks.push({ chain, sequence: head?.sequence ?? null, fault: 'cut-off' })
  }
  return breaks
}
