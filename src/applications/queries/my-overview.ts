// 我的: all that the page shows of an applicant's applications, in one statement.
import type { Applicant } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { together } from '../../platform/database/together.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { countRows, draftRows, pageOfOwn, submittedRows, waitingRows } from './my-applications.ts'
import type { MyApplication, MyCounts } from './my-applications.ts'
import { documentRows } from './my-documents.ts'
import type { MyDocument } from './my-documents.ts'

export interface MyOverview {
  readonly waiting: readonly MyApplication[]
  readonly applications: Page<MyApplication>
  readonly drafts: readonly MyApplication[]
  readonly counts: MyCounts
  /** The latest letters. */
  readonly documents: readonly MyDocument[]
}

export interface OverviewAsked {
  readonly today: Day
  /** The cursor of the list of what was submitted, null for its beginning. */
  readonly after: string | null
  /** How many letters at the most; 0 for who may not read them. */
  readonly documents: number
}

export async function myOverview(
  db: Db,
  actor: Applicant,
  { today, after, documents }: OverviewAsked,
): Promise<MyOverview> {
  const found = await together<Lists>(db, {
    waiting: { rows: waitingRows(db, actor, today), ...ofApplications },
    submitted: { rows: submittedRows(db, actor, after), ...ofApplications },
    drafts: { rows: draftRows(db, actor), ...ofApplications },
    counts: { rows: countRows(db, actor), ids: [], instants: [] },
    documents: {
      rows: documentRows(db, actor, null, documents),
      ...{ ids: ['id', 'applicationId'], instants: [] },
    },
  })
  const { waiting, submitted, drafts, counts } = found
  const [count = { open: 0, drafts: 0, documents: 0 }] = counts
  return {
    ...{ waiting, drafts, applications: pageOfOwn(submitted) },
    ...{ counts: count, documents: found.documents },
  }
}

type Lists = {
  readonly waiting: readonly MyApplication[]
  readonly submitted: readonly MyApplication[]
  readonly drafts: readonly MyApplication[]
  readonly counts: readonly MyCounts[]
  readonly documents: readonly MyDocument[]
}

const ofApplications = {
  ids: ['id'],
  instants: ['submittedAt', 'updatedAt', 'expiryWarnedAt'],
} as const
