// The hearings that somebody asked for and that are not on record, of open applications.
import type { Db } from '../../platform/database/transaction.ts'

export interface HearingOwed {
  readonly applicationId: string
  readonly regionPath: string
  readonly departmentId: string
  readonly assigneeAccountId: string | null
  readonly askedAt: Date
  /** When it was called for last; null while nobody called it. */
  readonly heldAt: Date | null
  readonly reminded: boolean
}

/** Few at any time: a partial index names the applications. */
export async function hearingsOwed(db: Db): Promise<readonly HearingOwed[]> {
  const { rows } = await db.raw<{ rows: HearingOwed[] }>(
    `select a.id as application_id, a.region_path, a.handling_department_id as department_id,
       a.assignee_account_id, asked.happened_at as asked_at, called.held_at,
       exists (select from hearing_acts r where r.application_id = a.id and r.act = 'reminded'
         and r.id > asked.id) as reminded
     from applications a
     join lateral (select h.id, h.happened_at from hearing_acts h
       where h.application_id = a.id and h.act = 'asked'
         and h.id > coalesce((select max(d.id) from hearing_acts d
           where d.application_id = a.id and d.act = 'dropped'), 0)
       order by h.id limit 1) asked on true
     left join lateral (select c.held_at from hearing_acts c
       where c.application_id = a.id and c.act = 'called' and c.id > asked.id
       order by c.id desc limit 1) called on true
     where a.hearing_owed and a.decided_on is null and a.concluded_on is null
       and a.handling_department_id is not null
     order by a.id`,
  )
  return rows
}
