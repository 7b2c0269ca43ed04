// Entries of the log, newest first, and the outline of all that match: for one person or one
// application the whole story.
import type { Entry } from '../../audit/index.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import { beyondScope } from '../../platform/database/scope.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Asked } from './resolve.ts'

export async function entries(
  db: Db,
  asked: Asked,
  before: string | null,
  size: number,
): Promise<Page<Entry>> {
  if (asked.nothing) return { items: [], next: null }
  const query = matching(db, asked)
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select('*')
  if (before !== null) void query.where('id', '<', before)
  return pageOf(await query, size, ({ id }) => id)
}

export interface Outline {
  readonly count: number
  readonly people: number
  readonly applications: number
  readonly refused: number
  readonly firstAt: Date | null
  readonly lastAt: Date | null
}

export async function outline(db: Db, asked: Asked): Promise<Outline | null> {
  if (asked.nothing) return null
  const [row] = await matching(db, asked).select<Outline[]>(
    db.raw(`count(*)::int as count, count(distinct account_id)::int as people,
      count(distinct application_id)::int as applications,
      count(*) filter (where outcome = 'refused')::int as refused,
      min(at) as first_at, max(at) as last_at`),
  )
  return row ?? null
}

function matching(db: Db, asked: Asked) {
  const whole = beyondScope(db, '审计员按申请人查全省的日志')
  const query = whole('auditEntries')
  const { accountIds, part } = asked
  if (accountIds !== null) {
    void query.where((who) => {
      if (part !== 'concerned') void who.orWhereIn('accountId', [...accountIds])
      if (part === 'did') return
      void who.orWhereIn(
        'chain',
        accountIds.map((id) => `account:${id}`),
      )
      void who.orWhereIn(
        'applicationId',
        whole('applications')
          .whereIn('applicantAccountId', [...accountIds])
          .select('id'),
      )
    })
  }
  if (asked.applicationId !== null) void query.where({ applicationId: asked.applicationId })
  if (asked.departmentId !== null) void query.where({ departmentId: asked.departmentId })
  if (asked.action !== null) void query.where({ action: asked.action })
  if (asked.requestId !== null) void query.where({ requestId: asked.requestId })
  if (asked.since !== null) void query.where('at', '>=', asked.since)
  if (asked.until !== null) void query.where('at', '<', asked.until)
  return query
}
