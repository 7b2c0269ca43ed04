// The open requests for which the day has come.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export type Timer = 'ended' | 'silence' | 'remind'

export interface DueRequest {
  readonly id: string
  readonly timer: Timer
}

/** A request whose term is over is not reminded of any more. */
export async function dueRequests(db: Db, today: Day): Promise<readonly DueRequest[]> {
  const { rows } = await db.raw<{ rows: DueRequest[] }>(
    `select c.id, case
         when a.status in ('granted', 'denied', 'concluded', 'withdrawn', 'terminated') then 'ended'
         when c.due_on < ?::date then 'silence' else 'remind' end as timer
     from consultations c join applications a on a.id = c.application_id
     where c.status = 'open'
       and (a.status in ('granted', 'denied', 'concluded', 'withdrawn', 'terminated')
         or (c.due_on < ?::date and c.silence = 'no-objection')
         or (c.remind_on <= ?::date and c.reminded_at is null and c.due_on >= ?::date))
     order by c.id`,
    [today, today, today, today],
  )
  return rows
}
