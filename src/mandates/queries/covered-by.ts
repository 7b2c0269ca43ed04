// What a mandate covers, in SQL: the same as `covers` in kernel/agency.ts.
import type { Knex } from 'knex'
import type { Agency } from '../../kernel/agency.ts'

/** Narrows a query on `applications` (under the given alias) to what an agent may see of them. */
export function coveredBy(agency: Agency | null, alias: string) {
  return (query: Knex.QueryBuilder): void => {
    if (agency === null) return
    const { scope, since, kind } = agency
    if (scope.kind === 'types') void query.whereIn(`${alias}.matterType`, [...scope.types])
    if (scope.kind === 'matters') void query.whereIn(`${alias}.matterId`, [...scope.matterIds])
    if (kind === 'agent') {
      void query.where((still) => {
        void still.whereNull(`${alias}.concludedOn`).orWhere(`${alias}.concludedOn`, '>=', since)
      })
    }
  }
}
