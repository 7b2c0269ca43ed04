// Which applications the watch looks at: those that changed or are due, or by night all that are open and
// those finished ones whose turn it is.
import { openStatuses } from '../../workflow/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { nightsOfRound } from '../rules/reread.ts'

export interface Looking {
  readonly scope: 'due-or-changed' | 'all-open'
  readonly changedSince: Date
  readonly today: Day
  /** Remainders of the ids whose turn it is to be read again; none by day. */
  readonly turns: readonly number[]
  /** The last id of the batch before, '0' for the first. */
  readonly after: string
  readonly size: number
}

/** The next batch of ids in their order; the cost is that of the batch, not of the table. */
export async function toLookAt(db: Db, looking: Looking): Promise<readonly string[]> {
  const { scope, changedSince, today, turns, after, size } = looking
  const changed = db('applications')
    .where('updatedAt', '>=', changedSince)
    .whereRaw(`status <> 'draft'`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .select('id')
  const due =
    scope === 'all-open'
      ? db('applications')
          .whereIn('status', [...openStatuses()])
          .where('id', '>', after)
          .orderBy('id')
          .limit(size)
          .select('id')
      : db('supervisionLooks')
          .where('nextOn', '<=', today)
          .where('applicationId', '>', after)
          .orderBy('applicationId')
          .limit(size)
          .select('applicationId as id')
  const again =
    turns.length === 0
      ? []
      : db('applications')
          .whereRaw(`id % ? = any(?)`, [nightsOfRound, [...turns]])
          // What was cleared away when its time had come has no reasons any more.
          .whereRaw(`status <> 'draft' and cleared_on is null`)
          .where('id', '>', after)
          .orderBy('id')
          .limit(size)
          .select('id')
  const rows = (await Promise.all([changed, due, again])).flat() as { id: string }[]
  const ids = [...new Set(rows.map(({ id }) => id))]
  return ids.toSorted((one, other) => Number(BigInt(one) - BigInt(other))).slice(0, size)
}
