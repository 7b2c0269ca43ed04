// 待办: the applications of a department, those that must be done first on top.
import type { Staff } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { numberIn, withFilters } from './queue/filters.ts'
import type { QueueFilters } from './queue/filters.ts'
import { cursorOf, inOrder } from './queue/order.ts'
import type { QueueSort } from './queue/order.ts'
import { joined, together } from './queue/together.ts'
import { inView, placesOf } from './queue/views.ts'
import type { Place, QueueView } from './queue/views.ts'
import { visibleTo } from './visible-to.ts'

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

export interface QueueAsked {
  readonly view: QueueView
  readonly filters: QueueFilters
  readonly sort: QueueSort
  readonly today: Day
  readonly after: string | null
}

export const queuePageSize = 30

export async function queue(db: Db, actor: Staff, asked: QueueAsked): Promise<Page<QueueRow>> {
  const { sort, after } = asked
  const each = placesAsked(asked).map((place) =>
    rowsAsked(db, actor, asked, place)
      .leftJoin('accounts as w', 'w.id', 'a.assigneeAccountId')
      .modify(inOrder(sort, after))
      .limit(queuePageSize + 1)
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
      .limit(most)
      .select('a.id', 'a.actBy', 'a.dueOn', 'a.receivedOn'),
  )
  const rows = await together<{ id: string }>(db, each, asked.sort, most)
  return rows.map(({ id }) => id)
}

export interface CountAsked {
  readonly key: string
  readonly view: QueueView
  readonly filters: QueueFilters
}

/** How many each asks for, counted up to a thousand, in one statement. */
export async function queueCounts(
  db: Db,
  actor: Staff,
  today: Day,
  asked: readonly CountAsked[],
): Promise<ReadonlyMap<string, number>> {
  if (asked.length === 0) return new Map()
  const counts = asked.map(({ view, filters }, at) => {
    const one: QueueAsked = { view, filters, today, sort: 'slack', after: null }
    const each = placesAsked(one).map((place) =>
      rowsAsked(db, actor, one, place).limit(1000).select('a.id'),
    )
    return db.from(joined(db, each).as('some')).count('*').as(`count${at}`)
  })
  const [row] = await db.select<Record<string, string>[]>(...counts)
  return new Map(asked.map(({ key }, at) => [key, Number(row?.[`count${at}`] ?? 0)]))
}

const labelsOf = `(select coalesce(string_agg(l.name, '、' order by l.name), '')
  from application_labels t join labels l on l.id = t.label_id
  where t.application_id = a.id and l.department_id = ?) as labels`

/** Who gives a number wants that application, in whatever view it lies. */
function isAnywhere({ filters }: QueueAsked): boolean {
  return numberIn(filters.words) !== null
}

function placesAsked(asked: QueueAsked): readonly Place[] {
  return isAnywhere(asked) ? ['leading'] : placesOf(asked.view)
}

function rowsAsked(db: Db, actor: Staff, asked: QueueAsked, place: Place) {
  const { view, filters, today } = asked
  return (
    db('applications as a')
      // A left join is dropped where no column of it is asked for, as in the counts.
      .leftJoin('matterVersions as v', 'v.id', 'a.matterVersionId')
      .modify(visibleTo(actor, 'a'))
      .modify((query) => {
        if (!isAnywhere(asked)) void query.modify(inView(actor, view, today, place))
      })
      .modify(withFilters(actor, filters, today))
  )
}
