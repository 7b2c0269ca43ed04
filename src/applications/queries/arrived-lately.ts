// What came to a post of a department last: for trying a rule of assignment out.
import type { Post } from '../../kernel/actor.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface Arrived {
  readonly id: string
  readonly matterId: string
  readonly matterName: string
  readonly applicantName: string
  readonly regionPath: string
  readonly regionCode: string
}

/** The newest first; those that are with the post now. */
export async function arrivedLately(
  db: Db,
  departmentId: string,
  post: Post,
  most: number,
): Promise<readonly Arrived[]> {
  return db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where({ 'a.handlingDepartmentId': departmentId, 'a.handlingPost': post })
    .whereNot('a.status', 'draft')
    .orderBy('a.id', 'desc')
    .limit(most)
    .select<Arrived[]>(
      ...(['a.id', 'a.matterId', 'a.applicantName', 'a.regionPath', 'a.regionCode'] as const),
      'v.name as matterName',
    )
}
