// Loads and writes what is said about the elements of versions.
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Comment, CommentSide } from './rules/comments.ts'
import './tables.ts'
import type { MatterVersion } from './types.ts'

const mostRead = 1000

/** The oldest first. */
export function commentsOf(db: Db, versionId: string): Promise<Comment[]> {
  return db('matterComments')
    .select('id', 'threadId', 'element', 'kind', 'side', 'text', 'revision')
    .select('accountId', 'actorName', 'departmentName', 'at')
    .where({ versionId })
    .orderBy('id')
    .limit(mostRead)
}

export type NewComment = Pick<Comment, 'threadId' | 'element' | 'kind' | 'text'> & {
  readonly side: CommentSide
}

/** Only members of the staff speak. */
export async function insertComment(
  tx: Tx,
  { actor, now }: Context,
  version: MatterVersion,
  comment: NewComment,
): Promise<void> {
  if (actor.kind !== 'staff') throw new Error('a comment without a member of the staff')
  await tx('matterComments').insert({
    ...comment,
    versionId: version.id,
    revision: version.revision,
    accountId: actor.accountId,
    actorName: actor.name,
    departmentName: actor.seat.departmentName,
    at: now,
  })
}
