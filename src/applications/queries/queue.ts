// 待办: the applications of a department, those that must be done first on top.
import type { Staff } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { cursorOf, inOrder } from './queue/order.ts'
import { placesAsked, rowsAsked } from './queue/rows.ts'
import type { QueueAsked } from './queue/rows.ts'
import { together } from './queue/together.ts'

export { queueCounts } from './queue/counts.ts'
export type { CountAsked } from './queue/counts.ts'
export type { QueueAsked } from './queue/rows.ts'

export interface QueueRow {
  readonly id: string
  readonly queryNumber: string
  readonly status: Status
  readonly matterName: string
  readonly applicantName: string
  readonly applicantKind: 'person' | 'company'
  readonly regionCode: string
  readonly regionPath: string
  readonly stageNumber: number
  readonly receivedOn: Day | null
  readonly dueOn: Day | null
  readonly actBy: Day | null
  readonly handlingPost: string | null
  readonly assigneeAccountId: string | null
  readonly assigneeName: string | null
  /** The names of the department's labels on it, joined. */
  readonly labels: string
}

export const queuePageSize = 30

export async function queue(db: Db, actor: Staff, asked: QueueAsked): Promise<Page<QueueRow>> {
  const { sort, after } = asked
  const each = placesAsked(asked).map((place) =>
    rowsAsked(db, actor, asked, place)
      .leftJoin('accounts as w', 'w.id', 'a.assigneeAccountId')
      .modify(inOrder(sort, after))
      .limit(queuePageSize + 1, { skipBinding: true })
      .select(
        ...(['a.id', 'a.queryNumber', 'a.status', 'a.applicantName', 'a.applicantKind'] as const),
        ...(['a.regionCode', 'a.regionPath', 'a.stageNumber', 'a.receivedOn', 'a.dueOn'] as const),
        ...(['a.actBy', 'a.handlingPost', 'a.assigneeAccountId'] as const),
        'v.name as matterName',
        'w.name as assigneeName',
        db.raw(labelsOf, [actor.seat.departmentId]),
      ),
  )
  const rows = await together<QueueRow>(db, each, sort, queuePageSize + 1)
  return pageOf(rows, queuePageSize, (row) => cursorOf(sort, row))
}

/** The ids in the order of the queue, `most` at the highest: for bulk work and the next in line. */
export async function queueIds(
  db: Db,
  actor: Staff,
  asked: QueueAsked,
  most: number,
): Promise<readonly string[]> {
  const each = placesAsked(asked).map((place) =>
    rowsAsked(db, actor, asked, place)
      .modify(inOrder(asked.sort, asked.after))
      .limit(most, { skipBinding: true })
      .select('a.id', 'a.actBy', 'a.dueOn', 'a.receivedOn'),
  )
  const rows = await together<{ id: string }>(db, each, asked.sort, most)
  return rows.map(({ id }) => id)
}

const labelsOf = `(select coalesce(string_agg(l.name, '、' order by l.name), '')
  from application_labels t join labels l on l.id = t.label_id
  where t.application_id = a.id and l.department_id = ?) as labels`
