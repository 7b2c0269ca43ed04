// The views of the queue, each one condition on applications.
import type { Knex } from 'knex'
import type { Staff } from '../../../kernel/actor.ts'
import { holds } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { actBefore, inHandAt, inWork, isInHand, placesInHand } from './in-hand.ts'
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

/** Whether all that a view shows is or was with the department, or waits for a stage of it: its own to see. */
export function isOfDepartment(actor: Staff, view: QueueView): boolean {
  if (isInHand(view) || view === 'applicant') return true
  return view !== 'overdue-region' && !holds(actor, 'supervisor')
}

/** Supervisors see what their whole region has, whoever had it. */
export function placesOf(actor: Staff, view: QueueView): readonly Place[] {
  if (isInHand(view)) return placesInHand(view)
  if (holds(actor, 'supervisor')) return ['leading']
  if (view === 'others') return ['former']
  return view === 'done' ? ['leading', 'former'] : ['leading']
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
        if (place === 'former') void query.modify(passedOn(departmentId)).whereNull('f.endedOn')
        return
      case 'overdue-region':
        void query.whereRaw(inWork).where('a.dueOn', '<', today).whereRaw(actBefore, [today])
        return
      case 'done':
        void query.whereRaw(over)
        if (place === 'former') void query.modify(passedOn(departmentId)).whereNotNull('f.endedOn')
        else if (!holds(actor, 'supervisor'))
          void query.where('a.handlingDepartmentId', departmentId)
    }
  }
}

/** As the index of what is done has it, word for word. */
const over = `a.status in ('concluded', 'not-accepted', 'withdrawn', 'terminated')`

/** What the department had and another handles now. */
function passedOn(departmentId: string) {
  return (query: Knex.QueryBuilder): void => {
    void query
      .join('formerDepartments as f', 'f.applicationId', 'a.id')
      .where('f.departmentId', departmentId)
  }
}
