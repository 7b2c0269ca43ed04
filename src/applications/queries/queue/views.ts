// The views of the queue, each one condition on applications.
import type { Knex } from 'knex'
import type { Staff } from '../../../kernel/actor.ts'
import { holds } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ParallelStage } from '../../types.ts'

export type QueueView =
  | 'mine'
  | 'unassigned'
  | 'department'
  | 'soon'
  | 'overdue'
  | 'applicant'
  | 'others'
  | 'suspended'
  | 'overdue-region'
  | 'done'

/** The views of those who handle applications. */
export const deskViews: readonly QueueView[] = [
  'mine',
  'unassigned',
  'department',
  'soon',
  'overdue',
  'applicant',
  'others',
  'suspended',
  'done',
]

/** These may be long, and nobody has to empty them. */
export const uncountedViews: ReadonlySet<QueueView> = new Set(['done', 'others', 'overdue-region'])

/** Statuses stand literally, so that the partial indexes of open applications can serve. */
const inWork = `a.status in ('submitted', 'refusal-proposed', 'examining', 'suspension-proposed',
  'suspended', 'verifying', 'approving', 'granted', 'denied')`

/** 代理: what is with a colleague who is away and for whom one stands in. */
const standingIn = `a.assignee_account_id in (select l.account_id from leaves l
  where l.deputy_account_id = ? and l.department_id = ? and l.ended_at is null
    and l.from_on <= ? and l.until_on >= ?)`

/** True of all that is late or will be; said so that the index of the order narrows. */
const actBefore = `coalesce(a.act_by, a.due_on, date '9999-12-31') < ?`

/** The views that list what the department has a stage of too, while another's stage leads. */
const withBeside: ReadonlySet<QueueView> = new Set([
  ...(['mine', 'department', 'soon', 'overdue', 'suspended'] as const),
])

/** Both places are asked for alone, so that each is read by its own index. */
export type Place = 'leading' | 'beside'

export function placesOf(view: QueueView): readonly Place[] {
  return withBeside.has(view) ? ['leading', 'beside'] : ['leading']
}

export function inView(actor: Staff, view: QueueView, today: Day, place: Place) {
  const { departmentId, posts } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    const here = () =>
      place === 'leading'
        ? query.where('a.handlingDepartmentId', departmentId)
        : query.modify(hasStage([{ departmentId }]))
    switch (view) {
      case 'mine':
        if (place === 'beside') {
          void query
            .whereRaw(inWork)
            .whereNot('a.status', 'suspended')
            .modify(hasStage(posts.map((post) => ({ departmentId, post }))))
          return
        }
        void here()
          .whereRaw(inWork)
          .whereNot('a.status', 'suspended')
          .where((own) => {
            void own.where('a.assigneeAccountId', actor.accountId)
            void own.orWhereRaw(standingIn, [actor.accountId, departmentId, today, today])
            void own.orWhere((free) => {
              void free.whereNull('a.assigneeAccountId').whereIn('a.handlingPost', [...posts])
            })
          })
        return
      case 'unassigned':
        void here()
          .whereRaw(inWork)
          .whereNull('a.assigneeAccountId')
          .whereIn('a.handlingPost', [...posts])
        return
      case 'department':
        void here().whereRaw(inWork)
        return
      case 'soon':
        // Working days left are fewer than this stage usually still takes.
        void here()
          .whereRaw(inWork)
          .where('a.actBy', '<', today)
          .where('a.dueOn', '>=', today)
          .whereRaw(actBefore, [today])
        return
      case 'overdue':
        void here().whereRaw(inWork).where('a.dueOn', '<', today).whereRaw(actBefore, [today])
        return
      case 'applicant':
        void here().whereRaw(`a.status = 'correcting'`)
        return
      case 'suspended':
        void here().whereRaw(`a.status = 'suspended'`)
        return
      case 'others':
        void query
          .whereRaw(inWork)
          .whereNot('a.handlingDepartmentId', departmentId)
          .whereRaw('not a.parallel @> ?::jsonb', [JSON.stringify([{ departmentId }])])
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

/** 并行: a stage waits that is like one of these; looked up behind the second wall, which the index cannot pass. */
function hasStage(wanted: readonly Partial<ParallelStage>[]) {
  return (query: Knex.QueryBuilder): void => {
    void query.whereRaw(`a.id in (select applications_beside(?::jsonb[]))`, [
      wanted.map((stage) => JSON.stringify([stage])),
    ])
  }
}

/**
 * Says once more, as a set, what visibleTo says as a condition on each row: only so is the answer
 * looked up among what the department ever had, not among all that the province has. Ids alone come from behind
 * the second wall, which would ask each step again whose it is.
 */
function everHere(actor: Staff) {
  const { departmentId } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    if (holds(actor, 'supervisor')) return
    void query.whereRaw('a.id in (select applications_ever_with(?))', [departmentId])
  }
}
