// 暂停、取消的事项: what of a bundle cannot be filed now, everywhere or at a place, said before anything
// is filled in.
import type { Day } from '../kernel/day.ts'
import { inTurn } from '../kernel/in-turn.ts'
import { currentMatter, successorsOf, suspendedAt, suspensionsOf } from '../matters/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { currentParts } from './merged.ts'

export interface PausedPart {
  /** The code that the bundle names, or of what took its place. */
  readonly matterCode: string
  readonly matterName: string
  readonly state: 'suspended' | 'withdrawn'
  /** Null for the whole province. */
  readonly place: string | null
  readonly reason: string | null
  /** The last day; null where none was said. */
  readonly until: Day | null
}

/** At a place, or with null at every place. */
export async function pausedParts(
  db: Db,
  codes: readonly string[],
  regionPath: string | null,
): Promise<readonly PausedPart[]> {
  const parts = await currentParts(db, codes)
  const found = await inTurn(codes, async (code): Promise<readonly PausedPart[]> => {
    const now = parts.filter(({ matterCode, insteadOf }) => (insteadOf ?? matterCode) === code)
    if (now.length === 0) return closed(db, code, codes)
    const paused = await inTurn(now, async ({ matterId, matterCode, version }) => {
      const running =
        regionPath === null
          ? await suspensionsOf(db, matterId)
          : [(await suspendedAt(db, matterId, regionPath)) ?? []].flat()
      return running.map(({ regionName, reason, untilOn }): PausedPart => ({
        ...{ matterCode, matterName: version.name, state: 'suspended' },
        ...{ place: regionName, reason, until: untilOn },
      }))
    })
    return paused.flat()
  })
  return found.flat()
}

async function closed(
  db: Db,
  code: string,
  codes: readonly string[],
): Promise<readonly PausedPart[]> {
  const current = await currentMatter(db, code)
  if (current === null) return []
  const { matter, version } = current
  const said = { matterCode: code, matterName: version.name, place: null }
  if (matter.status === 'suspended') {
    const { suspendedReason: reason, suspendedUntil: until } = matter
    return [{ ...said, state: 'suspended', reason, until }]
  }
  // One whose place another part took is no gap.
  const successors = await successorsOf(db, matter.id)
  if (successors.some((one) => codes.includes(one.code))) return []
  return [{ ...said, state: 'withdrawn', reason: null, until: null }]
}
