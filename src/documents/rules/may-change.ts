// Who may bring a letter to an end: the organ that issued it, one proposing, an approver other than he confirming.
import type { Actor, Staff } from '../../kernel/actor.ts'
import { holds, may } from '../../kernel/actor.ts'
import type { DocumentChangeRefusal } from '../types.ts'

/** Null when this person may propose it. */
export function mayPropose(actor: Actor, organDepartmentId: string): 'not-yours' | null {
  return isOfOrgan(actor, organDepartmentId) ? null : 'not-yours'
}

/** Null when this person may confirm or decline what another proposed. */
export function mayDecide(
  actor: Actor,
  organDepartmentId: string,
  proposedBy: string,
): DocumentChangeRefusal | null {
  if (!isOfOrgan(actor, organDepartmentId)) return 'not-yours'
  if (!holds(actor, 'approver')) return 'not-approver'
  return actor.accountId === proposedBy ? 'same-person' : null
}

function isOfOrgan(actor: Actor, departmentId: string): actor is Staff {
  return (
    actor.kind === 'staff' &&
    may(actor, 'applications.step') &&
    actor.seat.departmentId === departmentId
  )
}
