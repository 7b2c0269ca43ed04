// The notes on an application, the oldest first.
import type { Asked } from '../../platform/database/together.ts'
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

export function notesAsked(db: Db, applicationId: string): Asked<Note> {
  const rows = db('applicationNotes as n')
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
  return { rows, ids: ['id'], instants: ['createdAt'] }
}
