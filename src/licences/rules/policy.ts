// May this person see or end this licence? The same in SQL: queries/visible-licences.ts.
import type { Actor, Staff } from '../../kernel/actor.ts'
import { holds, may } from '../../kernel/actor.ts'
import type { Licence } from '../types.ts'

/** One's own; those of one's department; those of the region that one supervises. */
export function maySee(actor: Actor, licence: Licence): boolean {
  if (actor.kind === 'applicant') {
    return licence.holderAccountId === actor.accountId && may(actor, 'own.papers')
  }
  if (actor.kind !== 'staff' || !may(actor, 'applications.read')) return false
  return licence.departmentId === actor.seat.departmentId || supervises(actor, licence.regionPath)
}

/** 撤销、注销 are begun and decided by the department that issued it. */
export function mayEnd(actor: Actor, licence: Licence): actor is Staff {
  return (
    actor.kind === 'staff' &&
    may(actor, 'applications.step') &&
    licence.departmentId === actor.seat.departmentId
  )
}

function supervises(actor: Staff, regionPath: string): boolean {
  const own = actor.seat.regionPath
  return holds(actor, 'supervisor') && (regionPath === own || regionPath.startsWith(`${own}/`))
}
