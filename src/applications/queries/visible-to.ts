// The policy of rules/policy.ts in SQL: the rows that a person may see.
import type { Knex } from 'knex'
import type { Actor } from '../../kernel/actor.ts'
import { holds, may } from '../../kernel/actor.ts'
import { coveredBy } from '../../mandates/index.ts'

/** Narrows a query on `applications` (under the given alias) to what the actor may see. */
export function visibleTo(actor: Actor, alias = 'applications') {
  return (query: Knex.QueryBuilder): void => {
    if (actor.kind === 'system') return
    if (actor.kind === 'applicant') {
      void query
        .where(`${alias}.applicantAccountId`, actor.accountId)
        .modify(coveredBy(actor.agent, alias))
      return
    }
    if (actor.kind !== 'staff') {
      void query.whereRaw('false')
      return
    }
    const { departmentId, regionPath } = actor.seat
    void query.whereNot(`${alias}.status`, 'draft').where((either) => {
      void either.whereRaw('false')
      if (holds(actor, 'supervisor') && may(actor, 'supervision.read')) {
        for (const column of ['handlingPath', 'regionPath']) {
          void either
            .orWhere(`${alias}.${column}`, regionPath)
            .orWhereRaw('starts_with(??, ?)', [`${alias}.${column}`, `${regionPath}/`])
        }
      }
      if (may(actor, 'applications.read')) {
        void either
          .orWhere(`${alias}.handlingDepartmentId`, departmentId)
          .orWhere(`${alias}.acceptanceDepartmentId`, departmentId)
          .orWhereRaw(`(?? <> '[]' and ?? @> ?::jsonb)`, [
            `${alias}.parallel`,
            `${alias}.parallel`,
            JSON.stringify([{ departmentId }]),
          ])
          .orWhereExists((steps) => {
            void steps
              .from('applicationSteps as involved')
              .whereRaw('involved.application_id = ??', [`${alias}.id`])
              .where('involved.handlingDepartmentId', departmentId)
          })
      }
    })
  }
}
