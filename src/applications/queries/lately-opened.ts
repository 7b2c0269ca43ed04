// 谁刚看过: which colleagues opened an application lately, from the log of reading; nothing is locked.
import type { Asked } from '../../platform/database/together.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface Opened {
  readonly actorName: string
  readonly at: Date
}

const lately = 30 * 60_000

/** The latest look of each, the latest first; not one's own. */
export function latelyOpenedAsked(
  db: Db,
  applicationId: string,
  accountId: string,
  now: Date,
): Asked<Opened> {
  const rows = db.raw(
    `select actor_name, max(at) as at from audit_entries
     where application_id = ? and actor_kind = 'staff' and action = 'applications.read'
       and outcome = 'done' and at > ? and account_id <> ?
     group by account_id, actor_name order by 2 desc limit 5`,
    [applicationId, new Date(now.getTime() - lately), accountId],
  )
  return { rows, ids: [], instants: ['at'] }
}
