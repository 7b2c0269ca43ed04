// How fresh a replica is: positions of the primary's log are noted with their time, and what the replica
// has replayed says which of those moments it has reached.

/** Where the primary's log stood at a moment, and how much had been told by then. */
export interface Mark {
  /** Milliseconds, of this process. */
  readonly at: number
  readonly generation: number
  readonly position: bigint
}

export interface Freshness {
  /** Not reached yet, oldest first. */
  readonly waiting: readonly Mark[]
  /** The newest that is reached; null before the first. */
  readonly reached: Mark | null
}

export const unknownFreshness: Freshness = { waiting: [], reached: null }

const mostWaiting = 600

/** When more wait than are kept, the newest of them give way: the replica has far to go. */
export function noteMark({ waiting, reached }: Freshness, mark: Mark): Freshness {
  return { waiting: [...waiting.slice(0, mostWaiting - 1), mark], reached }
}

export function noteReplayed({ waiting, reached }: Freshness, replayed: bigint): Freshness {
  const done = waiting.filter(({ position }) => position <= replayed)
  return { waiting: waiting.slice(done.length), reached: done.at(-1) ?? reached }
}

export interface Asked {
  /** How much is told by now; null while nothing can be heard. */
  readonly generation: number | null
  readonly now: number
  readonly mostMilliseconds: number
}

/** Whether what the replica says holds all that was told, and is not older than it may be. */
export function isFresh(
  { reached }: Freshness,
  { generation, now, mostMilliseconds }: Asked,
): boolean {
  if (reached === null || generation === null) return false
  return reached.generation === generation && now - reached.at <= mostMilliseconds
}

/** A position as PostgreSQL writes it: two numbers in base 16, of 32 bits each. */
export function positionOf(text: string): bigint {
  const [high = '', low = ''] = /^([\dA-F]+)\/([\dA-F]+)$/i.exec(text)?.slice(1) ?? []
  if (low === '') throw new Error(`no position: ${text}`)
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
