// 回收站: the drafts that an applicant threw away or left alone too long.
import type { Applicant } from '../../kernel/actor.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { visibleTo } from './visible-to.ts'

export interface BinnedDraft {
  readonly id: string
  readonly matterName: string
  readonly updatedAt: Date
  readonly binnedAt: Date
}

const most = 50

export async function myBin(db: Db, actor: Applicant): Promise<readonly BinnedDraft[]> {
  return db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .modify(visibleTo(actor, 'a'))
    .where('a.status', 'draft')
    .whereNotNull('a.binnedAt')
    .orderByRaw('a.binned_at desc, a.id desc')
    .limit(most)
    .select<BinnedDraft[]>('a.id', 'v.name as matterName', 'a.updatedAt', 'a.binnedAt')
}
