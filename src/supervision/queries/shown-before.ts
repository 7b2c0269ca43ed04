// What was shown before, which turns a card red, and who was granted out of turn.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { RuleId } from '../types.ts'

/** By occurrence, the day on which a rule showed its first card. */
export async function firstShown(db: Db, rule: RuleId): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await db.raw<{ rows: { occurrence: string; day: Day }[] }>(
    `select occurrence, min(raised_on) as day from supervision_alerts
     where rule = ? and application_id is null group by occurrence`,
    [rule],
  )
  return new Map(rows.map(({ occurrence, day }) => [occurrence, day]))
}

export interface ShownForMaterials {
  readonly departmentId: string
  readonly applicationId: string | null
}

/** One card a department: enough to know that it happened before; revoked ones do not count. */
export function shownForMaterials(db: Db): Promise<ShownForMaterials[]> {
  return db('supervisionAlerts')
    .where({ rule: 'R-MATERIAL' })
    .whereNot('status', 'REVOKED')
    .distinctOn('departmentId')
    .orderBy(['departmentId', 'id'])
    .select('departmentId', 'applicationId')
}

export interface PassedOver {
  readonly applicationId: string
  readonly departmentId: string
  readonly at: Date
  readonly earlier: readonly string[]
}

/**
 * Grants since a day, of matters with a limited number, while others accepted earlier at the same place
 * waited. What stands still for an inspection or a hearing does not hold up the next.
 */
export async function outOfTurn(db: Db, since: Day): Promise<readonly PassedOver[]> {
  const { rows } = await db.raw<{ rows: PassedOver[] }>(
    `select g.id as application_id, s.department_id, s.happened_at as at,
       array_agg(e.query_number order by e.accepted_on, e.id) as earlier
     from application_steps s
     join applications g on g.id = s.application_id
     join matter_versions v on v.id = g.matter_version_id and v.elements ->> 'quota' is not null
     join applications e on e.offering_id = g.offering_id
       and (e.accepted_on, e.id) < (g.accepted_on, g.id)
       and ((e.decided_on is null and e.status in ('examining', 'verifying', 'approving'))
         or e.decided_on > s.happened_on)
     where s.action = 'grant' and s.happened_on >= ? and s.department_id is not null
     group by g.id, s.department_id, s.happened_at order by g.id`,
    [since],
  )
  return rows
}
