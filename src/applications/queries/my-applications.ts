// 我的: an applicant's applications, drafts, and what waits for him.
import type { Knex } from 'knex'
import { internalKinds } from '../../documents/index.ts'
import type { Applicant } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Status } from '../../workflow/index.ts'
import { visibleTo } from './visible-to.ts'

export interface MyApplication {
  readonly id: string
  readonly status: Status
  readonly queryNumber: string | null
  readonly matterName: string
  readonly regionCode: string
  readonly dueOn: Day | null
  readonly concludedOn: Day | null
  readonly submittedAt: Date | null
  readonly updatedAt: Date
  /** When the owner of a draft was told that its end is near, null before that and after the next save. */
  readonly expiryWarnedAt: Date | null
  readonly rated: boolean
  /** 容缺: papers still to hand in, and the last day of the first of them. */
  readonly papersAwaited: number
  readonly papersDueOn: Day | null
  /** 窗口帮办 or filed by himself. */
  readonly channel: 'web' | 'counter'
}

const size = 20
/** Drafts are one for each matter, and things waiting are few; nobody has more to look through. */
const most = 50
/** A rating is asked for while the work is remembered. */
const ratedWithinDays = 60

const columns = [
  ...(['a.id', 'a.status', 'a.queryNumber', 'v.name as matterName', 'a.regionCode'] as const),
  ...(['a.dueOn', 'a.concludedOn', 'a.submittedAt', 'a.updatedAt', 'a.expiryWarnedAt'] as const),
  ...(['a.papersAwaited', 'a.papersDueOn', 'a.channel'] as const),
]

/** What is asked of an application itself, however it is called then. */
const read = [
  ...(['a.id', 'a.status', 'a.queryNumber', 'a.matterVersionId', 'a.regionCode'] as const),
  ...(['a.dueOn', 'a.concludedOn', 'a.submittedAt', 'a.updatedAt', 'a.expiryWarnedAt'] as const),
  ...(['a.papersAwaited', 'a.papersDueOn', 'a.channel'] as const),
]

/** What he submitted, the last changed first. */
export async function myApplications(
  db: Db,
  actor: Applicant,
  after: string | null,
): Promise<Page<MyApplication>> {
  return pageOfOwn((await submittedRows(db, actor, after)) as MyApplication[])
}

export function pageOfOwn(rows: readonly MyApplication[]): Page<MyApplication> {
  return pageOf(rows, size, (row) => `${row.updatedAt.toISOString()}_${row.id}`)
}

export function submittedRows(db: Db, actor: Applicant, after: string | null): Knex.QueryBuilder {
  const place = placeOf(after)
  return mine(db, actor)
    .whereNot('a.status', 'draft')
    .modify((query) => {
      if (place !== null) {
        void query.whereRaw('(a.updated_at, a.id) < (?::timestamptz, ?)', [place.moment, place.id])
      }
    })
    .orderByRaw('a.updated_at desc, a.id desc')
    .limit(size + 1, { skipBinding: true })
}

export function draftRows(db: Db, actor: Applicant): Knex.QueryBuilder {
  return mine(db, actor)
    .where('a.status', 'draft')
    .whereNull('a.binnedAt')
    .orderByRaw('a.updated_at desc, a.id desc')
    .limit(most, { skipBinding: true })
}

/** Papers to hand in later, to be corrected, decided and not yet fetched, or finished lately and not rated; urgent first. */
export function waitingRows(db: Db, actor: Applicant, today: Day): Knex.QueryBuilder {
  // His own are read first: so many conditions over so many indexes would be planned for longer than read.
  const own = ownRows(db, actor).select(...read)
  return withMatters(db.withMaterialized('a', own).from('a'), db)
    .where((either) => {
      void either.where((later) => {
        void later.whereNotNull('a.papersDueOn').where('a.papersAwaited', '>', 0)
        void later.whereNull('a.concludedOn')
      })
      void either.orWhereIn('a.status', ['correcting', 'granted', 'denied']).orWhere((finished) => {
        void finished
          .whereIn('a.status', ['concluded', 'not-accepted', 'terminated'])
          .whereRaw('a.concluded_on > ?::date - ?::integer', [today, ratedWithinDays])
          .whereNull('r.applicationId')
      })
    })
    .orderByRaw(
      `array_position(array['correcting', 'granted', 'denied'], a.status), a.due_on, a.id desc`,
    )
    .limit(most, { skipBinding: true })
}

export interface MyCounts {
  /** Submitted and not finished. */
  readonly open: number
  readonly drafts: number
  readonly documents: number
}

/** One row of `MyCounts`. */
export function countRows(db: Db, actor: Applicant): Knex.QueryBuilder {
  return db('applications as a')
    .modify(visibleTo(actor, 'a'))
    .select(
      db.raw(
        `(count(*) filter (where status not in
           ('draft', 'concluded', 'not-accepted', 'withdrawn', 'terminated')))::int as open,
         (count(*) filter (where status = 'draft' and binned_at is null))::int as drafts,
         coalesce(sum((select count(*) from documents d
           where d.application_id = a.id and d.kind <> 'submission-receipt'
             and d.kind <> all(?::text[]))), 0)::int as documents`,
        [[...internalKinds]],
      ),
    )
}

function mine(db: Db, actor: Applicant) {
  return withMatters(ownRows(db, actor), db)
}

function ownRows(db: Db, actor: Applicant): Knex.QueryBuilder {
  return db('applications as a').modify(visibleTo(actor, 'a')).whereNull('a.jointId')
}

function withMatters(own: Knex.QueryBuilder, db: Db): Knex.QueryBuilder {
  return own
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .leftJoin('ratings as r', 'r.applicationId', 'a.id')
    .select(...columns, db.raw('r.application_id is not null as rated'))
}

/** Where a page begins; null for a cursor that was not given by us. */
function placeOf(cursor: string | null): { readonly moment: Date; readonly id: string } | null {
  const [, time = '', id] = /^(\d{4}-[\d:.TZ-]{15,25})_(\d{1,18})$/.exec(cursor ?? '') ?? []
  const moment = new Date(time)
  return id === undefined || Number.isNaN(moment.getTime()) ? null : { moment, id }
}
