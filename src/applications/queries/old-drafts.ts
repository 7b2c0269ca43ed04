// The drafts whose time has come, by what was done with them last.
import type { Db } from '../../platform/database/transaction.ts'
import type { DraftStage } from '../rules/draft-times.ts'

const most = 500

/** 'unwarned' and untouched since `before`; 'warned' or 'binned' before it. */
export async function oldDrafts(
  db: Db,
  kind: DraftStage,
  before: Date,
): Promise<readonly string[]> {
  const rows = await db('applications')
    .where({ status: 'draft' })
    .modify((query) => {
      if (kind === 'binned') return void query.where('binnedAt', '<', before)
      void query.whereNull('binnedAt')
      if (kind === 'warned') return void query.where('expiryWarnedAt', '<', before)
      void query.whereNull('expiryWarnedAt').where('updatedAt', '<', before)
    })
    .orderBy('id')
    .limit(most)
    .select<{ id: string }[]>('id')
  return rows.map(({ id }) => id)
}
