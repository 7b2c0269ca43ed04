// The applications that somebody asks the queue for, of one of the places where his department has work.
import { may } from '../../../kernel/actor.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/database/transaction.ts'
import { visibleTo } from '../visible-to.ts'
import { numberIn, withFilters } from './filters.ts'
import type { QueueFilters } from './filters.ts'
import type { Place } from './in-hand.ts'
import type { QueueSort } from './order.ts'
import { inView, isOfDepartment, placesOf } from './views.ts'
import type { QueueView } from './views.ts'

export interface QueueAsked {
  readonly view: QueueView
  readonly filters: QueueFilters
  readonly sort: QueueSort
  readonly today: Day
  readonly after: string | null
}

/** Who gives a number wants that application, in whatever view it lies. */
function isAnywhere({ filters }: QueueAsked): boolean {
  return numberIn(filters.words) !== null
}

/** What his department leads or has a stage of he may see: the view has said the policy already. */
function isOwn(actor: Staff, asked: QueueAsked): boolean {
  return !isAnywhere(asked) && isOfDepartment(actor, asked.view) && may(actor, 'applications.read')
}

export function placesAsked(actor: Staff, asked: QueueAsked): readonly Place[] {
  return isAnywhere(asked) ? ['leading'] : placesOf(actor, asked.view)
}

export function rowsAsked(db: Db, actor: Staff, asked: QueueAsked, place: Place) {
  const { view, filters, today } = asked
  return (
    db('applications as a')
      // A left join is dropped where no column of it is asked for, as in the counts.
      .leftJoin('matterVersions as v', 'v.id', 'a.matterVersionId')
      .modify((query) => {
        if (!isOwn(actor, asked)) void query.modify(visibleTo(actor, 'a'))
        if (!isAnywhere(asked)) void query.modify(inView(actor, view, today, place))
      })
      .modify(withFilters(actor, filters, today))
  )
}
