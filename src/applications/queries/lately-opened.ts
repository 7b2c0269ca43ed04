// 谁刚看过: which colleagues opened an application lately, from the log of reading; nothing is locked.
import { chainOf } from '../../audit/index.ts'
import type { Asked } from '../../platform/database/together.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface Opened {
  readonly actorName: string
  readonly at: Date
}

const lately = 30 * 60_000
const lastEntries = 50

/** The latest look of each, the latest first; not one's own. */
export function latelyOpenedAsked(
  db: Db,
  applicationId: string,
  accountId: string,
  now: Date,
): Asked<Opened> {
  // Its last entries only, by their places in its chain: what was read a thousand times today costs no more.
  const chain = chainOf('application', applicationId)
  const rows = db.raw(
    `select actor_name, max(at) as at from audit_entries
     where chain = ? and sequence > (select sequence from audit_chain_heads where chain = ?) - ${lastEntries}
       and actor_kind = 'staff' and action = 'applications.read' and outcome = 'done' and at > ?
       and account_id <> ?
     group by account_id, actor_name order by 2 desc limit 5`,
    [chain, chain, new Date(now.getTime() - lately), accountId],
  )
  return { rows, ids: [], instants: ['at'] }
}
