// `mayFollow` of rules/policy.ts in SQL: what a window took in.
import type { Knex } from 'knex'
import type { Actor } from '../../kernel/actor.ts'
import { may } from '../../kernel/actor.ts'

/** Narrows a query on `applications` (under the given alias) to what the actor's window took in. */
export function takenInBy(actor: Actor, alias = 'applications') {
  return (query: Knex.QueryBuilder): void => {
    if (actor.kind !== 'staff' || !may(actor, 'counter.assist')) {
      void query.whereRaw('false')
      return
    }
    void query
      .where(`${alias}.intakeDepartmentId`, actor.seat.departmentId)
      .whereNot(`${alias}.status`, 'draft')
  }
}
