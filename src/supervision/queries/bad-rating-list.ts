// 差评 of a department, those to be answered first on top. Good ratings are never listed, so nobody
// learns who praised.
import type { Staff } from '../../kernel/actor.ts'
import { may } from '../../kernel/actor.ts'
import { isDay } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Grade } from '../../applications/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Rectification } from '../types.ts'

export interface BadRatingRow extends Pick<
  Rectification,
  'applicationId' | 'status' | 'ratedOn' | 'contactDueOn' | 'answerDueOn' | 'answeredOn'
> {
  readonly matterName: string
  readonly grade: Grade
  readonly comment: string | null
}

const size = 30

export async function badRatingList(
  db: Db,
  actor: Staff,
  view: 'open' | 'closed',
  after: string | null,
): Promise<Page<BadRatingRow>> {
  const query = db('ratingRectifications as x')
    .join('ratings as r', 'r.applicationId', 'x.applicationId')
    .join('applications as a', 'a.id', 'x.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where('x.departmentId', may(actor, 'applications.step') ? actor.seat.departmentId : '0')
    .whereRaw(view === 'open' ? `x.status <> 'CLOSED'` : `x.status = 'CLOSED'`)
    .orderBy(['x.answerDueOn', 'x.applicationId'])
    .limit(size + 1)
    .select(
      ...(['x.applicationId', 'x.status', 'x.ratedOn', 'x.contactDueOn'] as const),
      ...(['x.answerDueOn', 'x.answeredOn', 'v.name as matterName'] as const),
      ...(['r.grade', 'r.comment'] as const),
    )
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(after ?? '') ?? []
  if (day !== undefined && id !== undefined && isDay(day)) {
    void query.whereRaw('(x.answer_due_on, x.application_id) > (?::date, ?)', [day, id])
  }
  const rows = (await query) as BadRatingRow[]
  return pageOf(rows, size, (row) => `${row.answerDueOn}_${row.applicationId}`)
}
