// Hearings that were chaired by whoever examined the application (行政许可法 第四十八条第一款第三项).
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface ChairedByExaminer {
  readonly applicationId: string
  readonly departmentId: string
  readonly chair: string
  readonly at: Date
}

/** Hearings on record since a day whose chair, by name, examined the same application before or after. */
export async function chairedByExaminer(db: Db, since: Day): Promise<readonly ChairedByExaminer[]> {
  const { rows } = await db.raw<{ rows: ChairedByExaminer[] }>(
    `select distinct on (h.application_id) h.application_id, h.chair, h.happened_at as at,
       coalesce(a.handling_department_id, a.acceptance_department_id) as department_id
     from hearing_acts h join applications a on a.id = h.application_id
     where h.act = 'recorded' and h.happened_at >= ?::date
       and coalesce(a.handling_department_id, a.acceptance_department_id) is not null
       and exists (select from application_steps s
         where s.application_id = h.application_id and s.action = 'pass'
           and s.from_status = 'examining' and s.actor_name = h.chair)
     order by 1, h.id desc`,
    [since],
  )
  return rows
}
