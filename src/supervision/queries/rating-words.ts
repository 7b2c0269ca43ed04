// What a rating said of which matter.
import type { Grade } from '../../applications/index.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface RatingWords {
  readonly matterName: string
  readonly grade: Grade
  readonly aspects: readonly string[]
  readonly comment: string | null
  readonly ratedAt: Date
}

export async function ratingWords(db: Db, applicationId: string): Promise<RatingWords | null> {
  const [row] = await db('ratings as r')
    .join('applications as a', 'a.id', 'r.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where('r.applicationId', applicationId)
    .select<RatingWords[]>('v.name as matterName', 'r.grade', 'r.aspects', 'r.comment', 'r.ratedAt')
  return row ?? null
}
