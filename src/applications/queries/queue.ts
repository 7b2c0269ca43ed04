// 待办: the applications of a department, those that must be done first on top.
import type { Knex } from 'knex'
import type { Staff } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import { askedAgain } from '../../platform/database/kept-statements.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { cursorOf, inOrder } from './queue/order.ts'
import { placesAsked, rowsAsked } from './queue/rows.ts'
import type { QueueAsked } from './queue/rows.ts'
import { cut, together } from './queue/together.ts'

export { queueCounts } from './queue/counts.ts'
export type { CountAsked, Counted, Counts } from './queue/counts.ts'
export type { QueueAsked } from './queue/rows.ts'

export interface QueueRow {
  readonly id: string
  readonly queryNumber: string
  readonly status: Status
  readonly matterName: string
  readonly handleItem: string | null
  readonly applicantName: string
  readonly applicantKind: 'person' | 'company'
  readonly regionCode: string
  readonly regionPath: string
  readonly stageNumber: number
  readonly receivedOn: Day | null
  readonly dueOn: Day | null
  readonly actBy: Day | null
  readonly concludedOn: Day | null
  readonly handlingPost: string | null
  readonly assigneeAccountId: string | null
  readonly assigneeName: string | null
  /** The names of the department's labels on it, joined. */
  readonly labels: string
}

export const queuePageSize = 30

export async function queue(db: Db, actor: Staff, asked: QueueAsked): Promise<Page<QueueRow>> {
  const question = ['queue', asked, actor.accountId, actor.seat, [...actor.permissions]]
  const rows = await askedAgain<QueueRow>(db, question, () =>
    pageRows(db, actor, asked, queuePageSize),
  )
  return pageOf(rows, queuePageSize, (row) => cursorOf(asked.sort, row))
}

/** All of it from the cursor on, a part at a time: as much memory as one part, however long the list. */
export async function* wholeQueue(
  db: Db,
  actor: Staff,
  asked: QueueAsked,
  size = 1000,
): AsyncGenerator<readonly QueueRow[]> {
  let after = asked.after
  do {
    const rows = (await pageRows(db, actor, { ...asked, after }, size)) as QueueRow[]
    const page = pageOf(rows, size, (row) => cursorOf(asked.sort, row))
    yield page.items
    after = page.next
  } while (after !== null)
}

/** The page is cut from the ids first, so that only what it shows is joined to names and labels. */
function pageRows(db: Db, actor: Staff, asked: QueueAsked, size: number): Knex.QueryBuilder {
  const each = idsAsked(db, actor, asked, size + 1)
  const first = cut(db, each, asked.sort, size + 1)
  return db
    .from(first.as('first'))
    .join('applications as a', 'a.id', 'first.id')
    .leftJoin('matterVersions as v', 'v.id', 'a.matterVersionId')
    .leftJoin('accounts as w', 'w.id', 'a.assigneeAccountId')
    .modify(inOrder(asked.sort, null))
    .limit(size + 1, { skipBinding: true })
    .select(
      ...(['a.id', 'a.queryNumber', 'a.status', 'a.applicantName', 'a.applicantKind'] as const),
      ...(['a.regionCode', 'a.regionPath', 'a.stageNumber', 'a.receivedOn', 'a.dueOn'] as const),
      ...(['a.actBy', 'a.concludedOn', 'a.handlingPost', 'a.assigneeAccountId'] as const),
      'v.name as matterName',
      'a.handleItem',
      'w.name as assigneeName',
      db.raw(labelsOf, [actor.seat.departmentId]),
    )
}

/** The ids in the order of the queue, `most` at the highest: for bulk work and the next in line. */
export async function queueIds(
  db: Db,
  actor: Staff,
  asked: QueueAsked,
  most: number,
): Promise<readonly string[]> {
  const each = idsAsked(db, actor, asked, most)
  const rows = await together<{ id: string }>(db, each, asked.sort, most)
  return rows.map(({ id }) => id)
}

/** Of each place where the department has work, with what they are ordered by. */
function idsAsked(db: Db, actor: Staff, asked: QueueAsked, most: number): Knex.QueryBuilder[] {
  return placesAsked(actor, asked).map((place) =>
    rowsAsked(db, actor, asked, place)
      .modify(inOrder(asked.sort, asked.after, place))
      .limit(most, { skipBinding: true })
      .select('a.id', 'a.actBy', 'a.dueOn', 'a.receivedOn', 'a.concludedOn'),
  )
}

const labelsOf = `(select coalesce(string_agg(l.name, '、' order by l.name), '')
  from application_labels t join labels l on l.id = t.label_id
  where t.application_id = a.id and l.department_id = ?) as labels`
