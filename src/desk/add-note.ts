// 内部备注: a word among colleagues on an application; who is mentioned gets a message. The caller has
// seen to it that the author may read the application.
import { staffOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { asLines } from './rules/typed-text.ts'

export type NoteRefusal = 'empty' | 'no-such-colleague'

export interface NewNote {
  readonly applicationId: string
  readonly text: string
  /** A colleague of the same department, null for nobody. */
  readonly mentionedAccountId: string | null
  /** Where the one mentioned is led. */
  readonly link: string
}

export const longestNote = 1000

/** Kept word for word; the log says that a note was written and to whom, not what it says. */
export function addNote(
  ctx: Context,
  actor: Staff,
  note: NewNote,
): Promise<Result<undefined, NoteRefusal>> {
  const text = asLines(note.text, longestNote)
  const { applicationId, mentionedAccountId } = note
  return transaction(ctx.db, async (tx) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return refuse('empty')
    const colleagues = await staffOf(tx, actor.seat.departmentId)
    const known = colleagues.some(({ accountId }) => accountId === mentionedAccountId)
    if (mentionedAccountId !== null && !known) return refuse('no-such-colleague')
    await tx('applicationNotes').insert({
      ...{ applicationId, text, mentionedAccountId, createdAt: ctx.now },
      ...{ accountId: actor.accountId, authorName: actor.name },
      departmentId: actor.seat.departmentId,
    })
    await record(tx, ctx, {
      action: 'desk.note',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { mentioned: mentionedAccountId },
    })
    if (mentionedAccountId !== null) {
      await notify(tx, ctx, {
        accountId: mentionedAccountId,
        applicationId,
        title: `${actor.name}请您看一件办件`,
        body: text,
        link: note.link,
      })
    }
    return ok()
  })
}
