// The policy of rules/policy.ts in SQL: the alerts that a person may see.
import type { Knex } from 'knex'
import type { Actor } from '../../kernel/actor.ts'
import { may } from '../../kernel/actor.ts'
import { supervises } from '../rules/policy.ts'

/** Narrows a query on `supervision_alerts` (under the given alias) to what the actor may see. */
export function alertsVisibleTo(actor: Actor, alias = 'supervisionAlerts') {
  return (query: Knex.QueryBuilder): void => {
    void query.where((either) => {
      void either.whereRaw('false')
      if (supervises(actor)) {
        const { regionPath } = actor.seat
        void either
          .orWhere(`${alias}.regionPath`, regionPath)
          .orWhere(`${alias}.regionPath`, 'like', `${regionPath}/%`)
      }
      if (actor.kind === 'staff' && may(actor, 'applications.step')) {
        void either.orWhere(`${alias}.departmentId`, actor.seat.departmentId)
      }
    })
  }
}
