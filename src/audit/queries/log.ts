// The auditor's list: newest first, narrowed by object, person, action and day.
import type { Day } from '../../kernel/day.ts'
import { addDays, startOf } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Entry } from '../types.ts'

export interface LogFilter {
  readonly applicationId: string | null
  readonly accountId: string | null
  readonly action: string | null
  readonly from: Day | null
  readonly to: Day | null
  readonly before: string | null
}

const size = 50

export async function log(db: Db, filter: LogFilter): Promise<Page<Entry>> {
  const query = db('auditEntries')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select('*')
  if (filter.applicationId !== null) void query.where('applicationId', filter.applicationId)
  if (filter.accountId !== null) void query.where('accountId', filter.accountId)
  if (filter.action !== null) void query.where('action', filter.action)
  if (filter.from !== null) void query.where('at', '>=', startOf(filter.from))
  if (filter.to !== null) void query.where('at', '<', startOf(addDays(filter.to, 1)))
  if (filter.before !== null) void query.where('id', '<', filter.before)
  return pageOf(await query, size, (row) => row.id)
}
