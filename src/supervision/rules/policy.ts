// Who may see an alert and take part in its life. The same sentences in SQL: queries/visible-to.ts.
// A supervisor reads all of his region and decides nothing; a department answers for itself alone.
import { holds, may } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Alert, Rectification } from '../types.ts'
import type { Side } from './life.ts'

type Placed = Pick<Alert, 'departmentId' | 'regionPath'>

/** 监察: an alert of one's own region or of one below it. */
export function maySupervise(actor: Actor, { regionPath }: Placed): boolean {
  return supervises(actor) && isWithin(actor.seat.regionPath, regionPath)
}

/** 部门: whoever handles applications there answers. */
export function mayAnswer(actor: Actor, { departmentId }: Placed): boolean {
  return (
    actor.kind === 'staff' &&
    may(actor, 'applications.step') &&
    actor.seat.departmentId === departmentId
  )
}

export function maySeeAlert(actor: Actor, alert: Placed): boolean {
  return maySupervise(actor, alert) || mayAnswer(actor, alert)
}

/** The side on which a person stands to an alert, null for neither. */
export function sideOf(actor: Actor, alert: Placed): Side | null {
  if (actor.kind === 'system') return 'system'
  if (maySupervise(actor, alert)) return 'supervisor'
  return mayAnswer(actor, alert) ? 'department' : null
}

/** 差评: only the head of the section learns who rated and answers him. */
export function mayRectify(
  actor: Actor,
  { departmentId }: Pick<Rectification, 'departmentId'>,
): boolean {
  return (
    actor.kind === 'staff' &&
    may(actor, 'applications.step') &&
    holds(actor, 'section-head') &&
    actor.seat.departmentId === departmentId
  )
}

export function supervises(actor: Actor): actor is Extract<Actor, { kind: 'staff' }> {
  return actor.kind === 'staff' && holds(actor, 'supervisor') && may(actor, 'supervision.read')
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}
