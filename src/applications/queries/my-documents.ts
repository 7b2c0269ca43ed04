// 我的文书: the letters issued to an applicant, newest first.
import type { Knex } from 'knex'
import { internalKinds } from '../../documents/index.ts'
import type { DocumentStatus } from '../../documents/index.ts'
import type { Applicant } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { visibleTo } from './visible-to.ts'

export interface MyDocument {
  readonly id: string
  readonly applicationId: string
  readonly title: string
  readonly number: string
  readonly issuedOn: Day
  readonly status: DocumentStatus
  readonly verificationCode: string
  readonly matterName: string
}

/** Receipts of submission are left out: each application shows its own. */
export async function myDocuments(
  db: Db,
  actor: Applicant,
  before: string | null,
  size: number,
): Promise<Page<MyDocument>> {
  const rows = (await documentRows(db, actor, before, size + 1)) as MyDocument[]
  return pageOf(rows, size, (row) => row.id)
}

/** At most so many, from before the one with this id. */
export function documentRows(
  db: Db,
  actor: Applicant,
  before: string | null,
  most: number,
): Knex.QueryBuilder {
  return db('documents as d')
    .join('applications as a', 'a.id', 'd.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .modify(visibleTo(actor, 'a'))
    .whereNotIn('d.kind', ['submission-receipt', ...internalKinds])
    .modify((query) => {
      if (before !== null && /^\d{1,18}$/.test(before)) void query.where('d.id', '<', before)
    })
    .orderBy('d.id', 'desc')
    .limit(most, { skipBinding: true })
    .select(
      ...(['d.id', 'd.applicationId', 'd.title', 'd.number', 'd.issuedOn', 'd.status'] as const),
      ...(['d.verificationCode', 'v.name as matterName'] as const),
    )
}
