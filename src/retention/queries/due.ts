// What will be cleared away and when: found by the day of its end, so the kept are not looked at.
import type { Day } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import type { Coming } from '../types.ts'

/** The shortest time that anything is kept bounds the search. */
const longEnough = `a.concluded_on <= (?::date - make_interval(years => coalesce(
  (select min(years) from retention_rules where replaced_at is null), 1000)))::date`

/** Those whose time comes within the days of notice and that stand on no list yet; notes them. */
export async function noticeComing(
  tx: Tx,
  { today, days, most }: { readonly today: Day; readonly days: number; readonly most: number },
): Promise<readonly string[]> {
  const until = addDays(today, days)
  const { rows } = await tx.raw<{ rows: { applicationId: string }[] }>(
    `insert into clearing_notices (application_id, noticed_on)
     select a.id, ?::date from applications a
     where a.cleared_on is null and ${longEnough} and may_be_cleared(a, ?::date)
       and not exists (select from clearing_notices n where n.application_id = a.id)
     order by a.concluded_on, a.id limit ?
     on conflict do nothing returning application_id`,
    [today, until, until, most],
  )
  return rows.map(({ applicationId }) => applicationId)
}

/** Those that were on the list long enough and whose time has come. */
export async function dueToClear(
  db: Db,
  { today, days, most }: { readonly today: Day; readonly days: number; readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select a.id from clearing_notices n join applications a on a.id = n.application_id
     where n.noticed_on <= ?::date and may_be_cleared(a, ?::date)
     order by n.noticed_on, n.application_id limit ?`,
    [addDays(today, -days), today, most],
  )
  return rows.map(({ id }) => id)
}

const pageSize = 50

/** The list of a region, the soonest first as they were noted. */
export async function comingIn(
  db: Db,
  { scope, after }: { readonly scope: string; readonly after: string | null },
): Promise<Page<Coming>> {
  const { rows } = await db.raw<{ rows: Coming[] }>(
    `select a.id, a.number, v.name as matter_name, r.name as region_name, a.concluded_on,
       kept_until(a) as kept_until, n.noticed_on
     from clearing_notices n
     join applications a on a.id = n.application_id
     join matter_versions v on v.id = a.matter_version_id
     join regions r on r.code = a.region_code
     where (a.region_path = ? or a.region_path like ?) and n.application_id > ?
     order by n.application_id limit ?`,
    [scope, `${scope}/%`, after ?? '0', pageSize + 1],
  )
  return pageOf(rows, pageSize, ({ id }) => id)
}
