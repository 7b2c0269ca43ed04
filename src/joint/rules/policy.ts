// Who accepts a joint application, and who may extend the clock of the whole.
import type { Actor } from '../../kernel/actor.ts'

/** The acceptance desk of the lead department. */
export function leadsAcceptance(
  actor: Actor,
  { leadDepartmentId }: { readonly leadDepartmentId: string },
): boolean {
  return (
    actor.kind === 'staff' &&
    actor.seat.departmentId === leadDepartmentId &&
    actor.seat.posts.includes('acceptance-clerk')
  )
}
