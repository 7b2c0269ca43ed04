// 久未核对: departments whose contacts nobody confirmed for some months, the longest first.
import type { Context } from '../../platform/context.ts'
import { checkSettings } from '../check-settings.ts'
import type { ListScope } from '../rules/list-scope.ts'
import { inScope, scopeBindings } from './my-lists.ts'
import { isStale } from './version-facts.ts'

export interface StaleContact {
  readonly departmentId: string
  readonly name: string
  readonly phone: string | null
  readonly hours: string | null
  readonly offerings: number
  readonly since: string
}

/** At most fifty at a time, of those whose lists the scope keeps. */
export async function staleContacts(
  { db, today }: Pick<Context, 'db' | 'today'>,
  scope: ListScope,
): Promise<{ readonly months: number; readonly items: readonly StaleContact[] }> {
  const { staleContactMonths: months } = await checkSettings(db)
  const { rows } = await db.raw<{ rows: StaleContact[] }>(
    `select d.id as department_id, d.name, d.phone, d.hours, count(*)::int as offerings,
      min(o.contact_confirmed_on)::text as since
    from offerings o join departments d on d.id = o.department_id
    where o.active and ${isStale} and ${inScope}
    group by d.id, d.name, d.phone, d.hours order by min(o.contact_confirmed_on), d.id limit 50`,
    { today, months, ...scopeBindings(scope) },
  )
  return { months, items: rows }
}
