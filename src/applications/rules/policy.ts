// May this person do it to this application? The same sentences in SQL: queries/visible-to.ts.
import type { Actor, Staff } from '../../kernel/actor.ts'
import { holds, may } from '../../kernel/actor.ts'
import { covers, hasRight } from '../../kernel/agency.ts'
import type { AgentRight } from '../../kernel/agency.ts'
import type { Application } from '../types.ts'

/** What the policy needs to know of an application. */
export type Known = Pick<
  Application,
  | 'status'
  | 'applicantAccountId'
  | 'handlingDepartmentId'
  | 'acceptanceDepartmentId'
  | 'handlingPath'
  | 'parallel'
  | 'regionPath'
  | 'matterId'
  | 'matterType'
  | 'concludedOn'
>

/** One's own, or what one's department handles, took in or worked on, or what lies in one's region to supervise. */
export function maySee(
  actor: Actor,
  application: Known,
  involvedDepartmentIds: readonly string[],
): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'applicant') return isOwner(actor, application)
  if (actor.kind !== 'staff' || application.status === 'draft') return false
  return (
    supervises(actor, application) ||
    (may(actor, 'applications.read') && isTheirs(actor, application, involvedDepartmentIds))
  )
}

/** Only the department that handles it now moves it; in a parallel group each that still has a stage. */
export function mayStep(actor: Actor, application: Known): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff' || application.status === 'draft') return false
  return (
    may(actor, 'applications.step') &&
    (application.handlingDepartmentId === actor.seat.departmentId ||
      isParallel(application, actor.seat.departmentId))
  )
}

/** The applicant himself, or who acts in his place and was given this application and this right. */
export function isOwner(
  actor: Actor,
  application: Known,
  right: AgentRight | null = null,
): boolean {
  return (
    actor.kind === 'applicant' &&
    application.applicantAccountId === actor.accountId &&
    covers(actor.agent, application) &&
    (right === null || hasRight(actor.agent, right))
  )
}

/** What nobody can do in the place of a person: promise, and look into what is kept of him. */
export function isSelf(actor: Actor): boolean {
  return actor.kind === 'applicant' && actor.agent?.kind !== 'agent'
}

function supervises(actor: Staff, { handlingPath, regionPath }: Known): boolean {
  if (!holds(actor, 'supervisor') || !may(actor, 'supervision.read')) return false
  const own = actor.seat.regionPath
  return isWithin(own, handlingPath ?? '') || isWithin(own, regionPath)
}

function isTheirs(actor: Staff, application: Known, involved: readonly string[]): boolean {
  const own = actor.seat.departmentId
  return (
    application.handlingDepartmentId === own ||
    application.acceptanceDepartmentId === own ||
    isParallel(application, own) ||
    involved.includes(own)
  )
}

function isParallel({ parallel }: Known, departmentId: string): boolean {
  return parallel.some((stage) => stage.departmentId === departmentId)
}

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}
