// Why the days of an application were counted anew: the changes of its calendar since it was counted
// last, as the log has them.
import type { Tx } from '../../platform/database/transaction.ts'

export interface CalendarChange {
  /** The entry of the log that tells of the change. */
  readonly entryId: string
  readonly action: string
  readonly regionCode: string
  readonly name: string | null
  readonly from: string | null
  readonly days: number | null
}

const most = 5

export async function calendarChangesFor(
  tx: Tx,
  application: { readonly id: string; readonly regionPath: string },
): Promise<readonly CalendarChange[]> {
  // The country's own days are entered under the province.
  const chains = application.regionPath.split('/').map((code) => `calendar:${code}`)
  const { rows } = await tx.raw<{ rows: CalendarChange[] }>(
    `select e.id as entry_id, e.action, e.subject_id as region_code,
       coalesce(e.after, e.before) ->> 'name' as name,
       coalesce(e.after ->> 'from', e.before ->> 'date') as from,
       (e.after ->> 'days')::int as days
     from audit_entries e
     where e.chain = any(?) and e.outcome = 'done' and e.id > coalesce(
       (select max(last.id) from audit_entries last where last.application_id = ?
         and last.action in ('applications.submit', 'applications.recount')), 0)
     order by e.id desc limit ?`,
    [chains, application.id, most],
  )
  return rows
}
