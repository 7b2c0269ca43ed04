// 最迟动手日: the due day less the working days that the matter usually still takes from this stage.
// Its order is the order of slack on every day, so no remaining time is stored.
import { addWorkingDays } from '../deadlines/index.ts'
import type { Calendar } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Status } from '../workflow/index.ts'
import type { Application } from './types.ts'

type Placed = Pick<Application, 'status' | 'matterId' | 'stageNumber' | 'dueOn'>

/** The due days of these run to the decision; of others, to something else. */
const towardsDecision: ReadonlySet<Status> = new Set([
  'examining',
  'suspension-proposed',
  'verifying',
  'approving',
])

/** Null where no day is watched or nothing like it was ever concluded. */
export async function actBy(
  db: Db | Tx,
  { status, matterId, stageNumber, dueOn }: Placed,
  calendar: Calendar,
): Promise<Day | null> {
  if (dueOn === null || !towardsDecision.has(status)) return null
  const usual = await db('usualDays').where({ matterId, stageNumber }).first('days')
  if (usual === undefined) return null
  return usual.days === 0 ? dueOn : addWorkingDays(calendar, dueOn, -usual.days)
}
