// 征求意见 of a department: what it has to answer, what it answered, and what it asked others.
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { ConsultationStatus, Opinion } from '../types.ts'

export type QueueView = 'open' | 'closed' | 'asked'

export interface QueueRow {
  readonly id: string
  readonly applicationId: string
  readonly matterName: string
  readonly applicantName: string
  readonly regionPath: string
  readonly otherName: string
  readonly mandatory: boolean
  readonly status: ConsultationStatus
  readonly opinion: Opinion | null
  readonly remindedAt: Date | null
  readonly askedOn: Day
  readonly dueOn: Day
}

const size = 30

export async function consultationQueue(
  db: Db,
  departmentId: string,
  view: QueueView,
  after: string | null,
): Promise<Page<QueueRow>> {
  const asked = view === 'asked'
  const rows = await db('consultations as c')
    .join('applications as a', 'a.id', 'c.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .join('departments as d', 'd.id', asked ? 'c.departmentId' : 'c.askingDepartmentId')
    .where(asked ? 'c.askingDepartmentId' : 'c.departmentId', departmentId)
    .modify((query) => {
      if (view === 'open') void query.where('c.status', 'open')
      if (view === 'closed') void query.whereNot('c.status', 'open')
      const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(after ?? '') ?? []
      if (day === undefined || id === undefined) return
      if (view === 'open') void query.whereRaw('(c.due_on, c.id) > (?::date, ?)', [day, id])
      else void query.where('c.id', '<', id)
    })
    .orderByRaw(view === 'open' ? 'c.due_on, c.id' : 'c.id desc')
    .limit(size + 1)
    .select<QueueRow[]>(
      ...(['c.id', 'c.applicationId', 'c.mandatory', 'c.status', 'c.opinion'] as const),
      ...(['c.remindedAt', 'c.askedOn', 'c.dueOn', 'a.applicantName', 'a.regionPath'] as const),
      ...(['v.name as matterName', 'd.name as otherName'] as const),
    )
  return pageOf(rows, size, (row) => `${row.dueOn}_${row.id}`)
}

export interface QueueCounts {
  readonly open: number
  readonly late: number
}

export async function consultationCounts(
  db: Db,
  departmentId: string,
  today: Day,
): Promise<QueueCounts> {
  const { rows } = await db.raw<{ rows: QueueCounts[] }>(
    `select count(*)::int as open, (count(*) filter (where due_on < ?::date))::int as late
     from consultations where department_id = ? and status = 'open'`,
    [today, departmentId],
  )
  return rows[0] ?? { open: 0, late: 0 }
}
