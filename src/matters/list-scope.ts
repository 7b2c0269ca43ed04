// The scope of whoever acts: read once for a request, from the line of the own department.
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { ListScope } from './rules/list-scope.ts'
import { scopeOf } from './rules/list-scope.ts'

/** Null for whoever is not of the staff. */
export async function myScope(db: Db, { actor }: Context): Promise<ListScope | null> {
  if (actor.kind !== 'staff') return null
  const department = await departmentById(db, actor.seat.departmentId)
  return department === null ? null : scopeOf(actor, department.lineId)
}
