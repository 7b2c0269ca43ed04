// What a window took in, newest first: how far each is and who handles it now.
import { takenInBy } from '../../applications/index.ts'
import type { Application } from '../../applications/index.ts'
import type { Staff } from '../../kernel/actor.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface FilingRow {
  readonly id: string
  readonly status: Application['status']
  readonly matterName: string
  readonly applicantName: string
  readonly number: string | null
  readonly regionCode: string
  readonly regionPath: string
  readonly submittedAt: Date
  readonly dueOn: Application['dueOn']
  readonly handlerName: string | null
}

const size = 20

export async function filingsOf(
  db: Db,
  actor: Staff,
  after: string | null,
): Promise<Page<FilingRow>> {
  const rows = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .leftJoin('departments as d', 'd.id', 'a.handlingDepartmentId')
    .modify(takenInBy(actor, 'a'))
    .modify((query) => {
      if (after !== null) void query.where('a.id', '<', after)
    })
    .orderBy('a.id', 'desc')
    .limit(size + 1)
    .select<FilingRow[]>(
      ...(['a.id', 'a.status', 'v.name as matterName', 'a.applicantName', 'a.number'] as const),
      ...(['a.regionCode', 'a.regionPath', 'a.submittedAt', 'a.dueOn'] as const),
      'd.name as handlerName',
    )
  return pageOf(rows, size, ({ id }) => id)
}

export interface OpenDraft {
  readonly id: string
  readonly matterName: string
  readonly updatedAt: Date
}

/** Drafts of one person that this window fills in. */
export async function draftsOf(
  db: Db,
  { seat }: Staff,
  applicantAccountId: string,
  now: Date,
): Promise<readonly OpenDraft[]> {
  return db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where({ 'a.applicantAccountId': applicantAccountId, 'a.status': 'draft' })
    .where('a.intakeDepartmentId', seat.departmentId)
    .whereNull('a.binnedAt')
    .where((either) => void either.whereNull('a.helpedUntil').orWhere('a.helpedUntil', '>', now))
    .orderBy('a.id', 'desc')
    .limit(20)
    .select<OpenDraft[]>('a.id', 'v.name as matterName', 'a.updatedAt')
}

export interface VisitLine {
  readonly id: string
  readonly name: string
  readonly openedAt: Date
  readonly number: number | null
}

/** Today's visits of one clerk. */
export async function visitsOf(db: Db, actor: Staff, today: string): Promise<readonly VisitLine[]> {
  return db('counterVisits as v')
    .join('accounts as a', 'a.id', 'v.applicantAccountId')
    .leftJoin('counterTickets as t', 't.id', 'v.ticketId')
    .where({ 'v.departmentId': actor.seat.departmentId, 'v.day': today })
    .where('v.clerkAccountId', actor.accountId)
    .orderBy('v.id', 'desc')
    .limit(20)
    .select<VisitLine[]>('v.id', 'a.name', 'v.openedAt', 't.number')
}
