// What stands beside an application on its page, in one statement: who serves in its department and in one's
// own, notes, labels, who opened it lately.
import { staffAsked } from '../../../../accounts/index.ts'
import type { StaffMember } from '../../../../accounts/index.ts'
import { labelsAsked, labelsOnAsked, notesAsked } from '../../../../desk/index.ts'
import type { Label, Note } from '../../../../desk/index.ts'
import type { Staff } from '../../../../kernel/actor.ts'
import type { Context } from '../../../../platform/context.ts'
import { together } from '../../../../platform/database/together.ts'
import { latelyOpenedAsked } from '../../../queries/lately-opened.ts'
import type { Opened } from '../../../queries/lately-opened.ts'
import type { Application } from '../../../types.ts'

export interface DeskSide {
  /** Of the department that handles it. */
  readonly members: readonly StaffMember[]
  readonly colleagues: readonly StaffMember[]
  readonly notes: readonly Note[]
  readonly labels: readonly Label[]
  readonly labelled: readonly { readonly id: string }[]
  readonly opened: readonly Opened[]
}

type Beside = Omit<DeskSide, 'members'>

export async function deskSideOf(
  { db, now }: Context,
  actor: Staff,
  { id, handlingDepartmentId }: Application,
): Promise<DeskSide> {
  const own = actor.seat.departmentId
  const beside = {
    colleagues: staffAsked(db, own),
    notes: notesAsked(db, id),
    labels: labelsAsked(db, actor),
    labelled: labelsOnAsked(db, actor, id),
    opened: latelyOpenedAsked(db, id, actor.accountId, now),
  }
  if (handlingDepartmentId === null || handlingDepartmentId === own) {
    // Mostly one looks at what lies in one's own department.
    const side = await together<{ readonly [Name in keyof Beside]: Beside[Name] }>(db, beside)
    return { ...side, members: side.colleagues }
  }
  const members = staffAsked(db, handlingDepartmentId)
  return together<{ readonly [Name in keyof DeskSide]: DeskSide[Name] }>(db, {
    ...beside,
    members,
  })
}
