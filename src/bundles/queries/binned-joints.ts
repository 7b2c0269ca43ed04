// Joint drafts by age, and those in the bin of one applicant.
import type { Db } from '../../platform/database/transaction.ts'

const most = 500
const mostShown = 50

/** 'unwarned' and untouched since `before`; 'warned' or 'binned' before it. */
export async function oldJointDrafts(
  db: Db,
  stage: 'unwarned' | 'warned' | 'binned',
  before: Date,
): Promise<readonly string[]> {
  const rows = await db('jointApplications')
    .whereNull('submittedAt')
    .modify((query) => {
      if (stage === 'binned') return void query.where('binnedAt', '<', before)
      void query.whereNull('binnedAt')
      if (stage === 'warned') return void query.where('expiryWarnedAt', '<', before)
      void query.whereNull('expiryWarnedAt').where('updatedAt', '<', before)
    })
    .orderBy('id')
    .limit(most)
    .select<{ id: string }[]>('id')
  return rows.map(({ id }) => id)
}

export interface BinnedJoint {
  readonly id: string
  readonly bundleName: string
  readonly updatedAt: Date
  readonly binnedAt: Date
}

/** 回收站: newest first. */
export async function binnedJoints(db: Db, accountId: string): Promise<readonly BinnedJoint[]> {
  return db('jointApplications')
    .where({ applicantAccountId: accountId })
    .whereNull('submittedAt')
    .whereNotNull('binnedAt')
    .orderByRaw('binned_at desc, id desc')
    .limit(mostShown)
    .select<BinnedJoint[]>('id', 'bundleName', 'updatedAt', 'binnedAt')
}
