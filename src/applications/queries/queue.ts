// 待办: the applications of a department, those that must be done first on top.
import type { Knex } from 'knex'
import type { Staff } from '../../kernel/actor.ts'
import { holds } from '../../kernel/actor.ts'
import { isDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { visibleTo } from './visible-to.ts'

export type QueueView =
  | 'mine'
  | 'department'
  | 'overdue'
  | 'applicant'
  | 'suspended'
  | 'passed'
  | 'overdue-region'
  | 'done'

/** The views of those who handle applications. */
export const deskViews: readonly QueueView[] = [
  'mine',
  'department',
  'overdue',
  'applicant',
  'suspended',
  'passed',
  'done',
]

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
  readonly matterVersionId: string
  readonly handlingDepartmentId: string
  readonly handlingPost: string | null
}

export interface QueueFilter {
  readonly view: QueueView
  readonly words: string
  readonly today: Day
  readonly after: string | null
}

const size = 30

/** Statuses stand literally, so that the partial index of open applications can serve. */
const inWork = `a.status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed',
  'suspended', 'verifying', 'approving', 'granted', 'denied')`

export async function queue(db: Db, actor: Staff, filter: QueueFilter): Promise<Page<QueueRow>> {
  const rows = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .modify(visibleTo(actor, 'a'))
    .modify(inView(actor, filter))
    .modify(withWords(filter.words))
    .modify(after(filter.after))
    .orderByRaw(`coalesce(a.due_on, date '9999-12-31'), a.id`)
    .limit(size + 1)
    .select<QueueRow[]>(
      ...(['a.id', 'a.queryNumber', 'a.status', 'a.applicantName', 'a.applicantKind'] as const),
      ...(['a.regionCode', 'a.regionPath', 'a.stageNumber', 'a.receivedOn', 'a.dueOn'] as const),
      ...(['a.matterVersionId', 'a.handlingDepartmentId', 'a.handlingPost'] as const),
      'v.name as matterName',
    )
  return pageOf(rows, size, (row) => `${row.dueOn ?? '9999-12-31'}_${row.id}`)
}

/** How many lie in each view, counted up to a thousand. */
export async function queueCounts(
  db: Db,
  actor: Staff,
  today: Day,
): Promise<Readonly<Record<QueueView, number>>> {
  const counted = deskViews.filter((view) => view !== 'done' && view !== 'passed')
  const counts = await Promise.all(
    counted.map(async (view) => {
      const some = db('applications as a')
        .modify(visibleTo(actor, 'a'))
        .modify(inView(actor, { view, words: '', today, after: null }))
        .limit(1000)
        .select(db.raw('1'))
      const [row] = await db.from(some.as('some')).count<{ count: string }[]>('* as count')
      return [view, Number(row?.count ?? 0)] as const
    }),
  )
  return { done: 0, passed: 0, 'overdue-region': 0, ...Object.fromEntries(counts) } as Record<
    QueueView,
    number
  >
}

function inView(actor: Staff, { view, today, words }: QueueFilter) {
  const { departmentId, posts } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    // Who gives a number wants that application, in whatever view it lies.
    if (numberIn(words) !== null) return
    const here = () => query.where('a.handlingDepartmentId', departmentId)
    switch (view) {
      case 'mine':
        void here()
          .whereIn('a.handlingPost', [...posts])
          .whereRaw(inWork)
          .whereNot('a.status', 'suspended')
        return
      case 'department':
        void here().whereRaw(inWork)
        return
      case 'overdue':
        void here().whereRaw(inWork).where('a.dueOn', '<', today)
        return
      case 'applicant':
        void here().whereRaw(`a.status = 'correcting'`)
        return
      case 'suspended':
        void here().whereRaw(`a.status = 'suspended'`)
        return
      case 'passed':
        void query
          .whereRaw(inWork)
          .whereNot('a.handlingDepartmentId', departmentId)
          .modify(everHere(actor))
        return
      case 'overdue-region':
        void query.whereRaw(inWork).where('a.dueOn', '<', today)
        return
      case 'done':
        void query
          .whereRaw(`a.status in ('concluded', 'not-accepted', 'withdrawn', 'terminated')`)
          .modify(everHere(actor))
    }
  }
}

/**
 * Says once more, as a set, what visibleTo says as a condition on each row: only so is the answer
 * looked up among what the department ever had, not among all that the province has.
 */
function everHere(actor: Staff) {
  const { departmentId } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    if (holds(actor, 'supervisor')) return
    void query.whereRaw(
      `a.id in (select id from applications where handling_department_id = ?
         union select id from applications where acceptance_department_id = ?
         union select application_id from application_steps where handling_department_id = ?)`,
      [departmentId, departmentId, departmentId],
    )
  }
}

/** A 查询号 (13 digits) or a 办件编号 (40 to 50 signs), however it was typed; null for other words. */
function numberIn(words: string): string | null {
  const signs = words.normalize('NFKC').replace(/[\s\p{Cc}-]/gu, '')
  return /^(\d{13}|[0-9A-Z]{40,50})$/.test(signs) ? signs : null
}

function withWords(words: string) {
  return (query: Knex.QueryBuilder): void => {
    const text = words
      .normalize('NFKC')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 60)
    if (text === '') return
    const number = numberIn(words)
    if (number?.length === 13) void query.where('a.queryNumber', number)
    else if (number !== null) void query.where('a.number', number)
    else {
      const like = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      void query.where((either) => {
        void either.where('a.applicantName', 'like', like).orWhere('v.name', 'like', like)
      })
    }
  }
}

function after(cursor: string | null) {
  return (query: Knex.QueryBuilder): void => {
    const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(cursor ?? '') ?? []
    if (day === undefined || id === undefined || !isDay(day)) return
    void query.whereRaw(`(coalesce(a.due_on, date '9999-12-31'), a.id) > (?::date, ?)`, [day, id])
  }
}
