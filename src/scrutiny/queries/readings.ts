// The looks of staff at applications within a span of time, by person, from the log.
import type { Db } from '../../platform/database/transaction.ts'
import type { Reading } from '../types.ts'

export interface Reader {
  readonly accountId: string
  readonly accountName: string
  readonly departmentId: string
  readonly departmentName: string
}

export interface ReadingRow extends Reading, Reader {}

/** `accountIds` are looked at together: a page of people, each with some hundred looks a day. */
export async function readingsOf(
  db: Db,
  span: { readonly since: Date; readonly until: Date },
  accountIds: readonly string[],
): Promise<readonly ReadingRow[]> {
  const { rows } = await db.raw<{ rows: ReadingRow[] }>(
    `select e.at, e.application_id, e.outcome = 'refused' as refused, e.region_path as reader_path,
       e.account_id, e.actor_name as account_name, e.department_id, e.department_name,
       a.region_path as application_path, a.applicant_account_id, a.applicant_kind, a.applicant_name,
       a.assignee_account_id is not distinct from e.account_id or exists (
         select from application_steps s
         where s.application_id = e.application_id and s.account_id = e.account_id) as at_work
     from audit_entries e join applications a on a.id = e.application_id
     where e.account_id = any(?) and e.at >= ? and e.at < ? and e.actor_kind = 'staff'
       and e.action in ('applications.read', 'applications.unmask')
       and e.department_id is not null and e.region_path is not null
     order by e.account_id, e.at, e.id`,
    [[...accountIds], span.since, span.until],
  )
  return rows
}

/** Who looked at enough different applications, or looked at night or in vain, to be asked about. */
export async function readersToAsk(
  db: Db,
  span: { readonly since: Date; readonly until: Date },
  least: number,
): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { accountId: string }[] }>(
    `select account_id from audit_entries
     where at >= ? and at < ? and actor_kind = 'staff' and application_id is not null
       and action in ('applications.read', 'applications.unmask')
     group by account_id having count(distinct application_id) >= ? order by account_id`,
    [span.since, span.until, least],
  )
  return rows.map(({ accountId }) => accountId)
}
