// The views of the queue, each one condition on applications.
import type { Knex } from 'knex'
import type { Staff } from '../../../kernel/actor.ts'
import { holds } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { inHandAt, inWork, isInHand } from './in-hand.ts'
import type { Place } from './in-hand.ts'

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

/** Whether all that a view shows is led by the department, or waits for a stage of it: its own to see. */
export function isOfDepartment(view: QueueView): boolean {
  return isInHand(view) || view === 'applicant'
}

/** What the department has a stage of while another leads is listed too, but never free to be taken. */
export function placesOf(view: QueueView): readonly Place[] {
  return isInHand(view) && view !== 'unassigned' ? ['leading', 'beside'] : ['leading']
}

export function inView(actor: Staff, view: QueueView, today: Day, place: Place) {
  const { departmentId } = actor.seat
  return (query: Knex.QueryBuilder): void => {
    if (isInHand(view)) return void query.modify(inHandAt(actor, view, today, place))
    switch (view) {
      case 'applicant':
        void query.where('a.handlingDepartmentId', departmentId)
        void query.whereRaw(`a.status = 'correcting'`)
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
