// The notes on an application, the oldest first.
import type { Db } from '../../platform/database/transaction.ts'

export interface Note {
  readonly id: string
  readonly authorName: string
  readonly departmentName: string
  readonly text: string
  readonly mentionedName: string | null
  readonly createdAt: Date
}

const most = 200

export async function notesOf(db: Db, applicationId: string): Promise<readonly Note[]> {
  return db('applicationNotes as n')
    .join('departments as d', 'd.id', 'n.departmentId')
    .leftJoin('accounts as m', 'm.id', 'n.mentionedAccountId')
    .where('n.applicationId', applicationId)
    .orderBy('n.id')
    .limit(most)
    .select<Note[]>(
      ...(['n.id', 'n.authorName', 'n.text', 'n.createdAt'] as const),
      'd.name as departmentName',
      'm.name as mentionedName',
    )
}
