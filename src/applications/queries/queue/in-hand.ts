// What a department has in hand: which of the applications in work there each view of it shows.
import type { Knex } from 'knex'
import type { Post, Staff } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ParallelStage } from '../../types.ts'
import { firstOf } from './order.ts'

/** The views of what a department has in hand, each a condition on what is in work there. */
export type InHand = 'mine' | 'unassigned' | 'department' | 'soon' | 'overdue' | 'suspended'

/**
 * Where a department has work: what it leads, of that what the clerk has, what those have for whom he stands in,
 * and what nobody has taken; what waits for a stage of it beside another's; what it has passed on. Each is asked
 * for alone and read by its own index, in its order: of one's own no more is read than the page shows.
 */
export type Place = 'leading' | 'taken' | 'stood-in' | 'free' | 'beside' | 'former'

export interface Condition {
  readonly sql: string
  readonly bindings: readonly unknown[]
}

const inHand: ReadonlySet<string> = new Set<InHand>([
  ...(['mine', 'unassigned', 'department', 'soon', 'overdue', 'suspended'] as const),
])

export function isInHand(view: string): view is InHand {
  return inHand.has(view)
}

/** Which of the rows in work that the department leads, or has a stage of, a view shows. */
export function rowIn(
  actor: Staff,
  view: InHand,
  today: Day,
  place: 'leading' | 'beside',
): Condition {
  const { departmentId, posts } = actor.seat
  const { accountId } = actor
  switch (view) {
    case 'mine':
      if (place === 'beside') return { sql: `a.status <> 'suspended'`, bindings: [] }
      return {
        sql: `(a.status <> 'suspended'
          and (${withMe} or ${stoodInFor} or (${free})))`,
        bindings: [accountId, accountId, departmentId, today, today, [...posts]],
      }
    case 'unassigned':
      if (place === 'beside') return { sql: 'false', bindings: [] }
      return { sql: `(${free})`, bindings: [[...posts]] }
    case 'department':
      return { sql: 'true', bindings: [] }
    case 'soon':
      // Working days left are fewer than this stage usually still takes.
      return {
        sql: `(a.act_by < ? and a.due_on >= ? and ${actBefore})`,
        bindings: [today, today, today],
      }
    case 'overdue':
      return { sql: `(a.due_on < ? and ${actBefore})`, bindings: [today, today] }
    case 'suspended':
      return { sql: `a.status = 'suspended'`, bindings: [] }
  }
}

/** Statuses stand literally, so that the partial indexes of open applications can serve. */
export const inWork = `a.status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed',
  'suspended', 'verifying', 'approving', 'granted', 'denied')`

const withMe = 'a.assignee_account_id = ?'

/** 代理: what is with a colleague who is away and for whom one stands in. */
const stoodInFor = `a.assignee_account_id in (select l.account_id from leaves l
  where l.deputy_account_id = ? and l.department_id = ? and l.ended_at is null
    and l.from_on <= ? and l.until_on >= ?)`

/** True of all that is late or will be; said so that the index of the order narrows. */
export const actBefore = `${firstOf('a.act_by', 'a.due_on')} < ?`

const free = 'a.assignee_account_id is null and a.handling_post = any(?)'

/** The rows of a view of what is in hand, at one of the places of `placesInHand`. */
export function inHandAt(actor: Staff, view: InHand, today: Day, place: Place) {
  const { departmentId, posts } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    if (place === 'beside') {
      void query.modify(hasStage(stagesOf(departmentId, view === 'mine' ? posts : null)))
    } else {
      void query.where('a.handlingDepartmentId', departmentId)
    }
    const { sql, bindings } = rowAt(actor, view, today, place)
    void query.whereRaw(inWork).whereRaw(sql, bindings as Knex.RawBinding[])
  }
}

/** What the department has a stage of while another leads is listed too, but never free to be taken. */
export function placesInHand(view: InHand): readonly Place[] {
  if (view === 'mine') return ['taken', 'stood-in', 'free', 'beside']
  return view === 'unassigned' ? ['free'] : ['leading', 'beside']
}

function rowAt(actor: Staff, view: InHand, today: Day, place: Place): Condition {
  const { departmentId, posts } = actor.seat
  const { accountId } = actor
  const going = view === 'mine' ? `a.status <> 'suspended' and ` : ''
  if (place === 'taken') return { sql: `(${going}${withMe})`, bindings: [accountId] }
  if (place === 'stood-in') {
    return { sql: `(${going}${stoodInFor})`, bindings: [accountId, departmentId, today, today] }
  }
  if (place === 'free') return { sql: `(${going}${free})`, bindings: [[...posts]] }
  return rowIn(actor, view, today, place === 'beside' ? 'beside' : 'leading')
}

/** 并行: what a waiting stage of the department looks like, of any post or of these. */
export function stagesOf(departmentId: string, posts: readonly Post[] | null): readonly string[] {
  const stages: readonly Partial<ParallelStage>[] =
    posts === null ? [{ departmentId }] : posts.map((post) => ({ departmentId, post }))
  return stages.map((stage) => JSON.stringify([stage]))
}

/** 并行: a stage waits that is like one of these; looked up behind the second wall, which the index cannot pass. */
export function hasStage(stages: readonly string[]) {
  return (query: Knex.QueryBuilder): void => {
    void query.whereRaw(`a.id in (select applications_beside(?::jsonb[]))`, [[...stages]])
  }
}
