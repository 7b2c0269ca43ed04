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
  | 'intakeDepartmentId'
  | 'helpedUntil'
  | 'papersAwaited'
  | 'binnedAt'
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

/**
 * 帮办: whether a window fills it in for its applicant now: one that the window began or was given the
 * code of, while it is a draft, and what it filed while corrections or promised papers are awaited.
 */
export function assists(actor: Actor, application: Known, now: Date): boolean {
  if (actor.kind !== 'staff' || !may(actor, 'counter.assist')) return false
  const { status, intakeDepartmentId, helpedUntil, papersAwaited, binnedAt } = application
  if (intakeDepartmentId !== actor.seat.departmentId) return false
  if (status === 'draft') return binnedAt === null && (helpedUntil === null || now < helpedUntil)
  return status === 'correcting' || papersAwaited > 0
}

/** Its owner (or an agent with this right), or the window that fills it in for him. */
export function mayFill(
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  application: Known,
  right: AgentRight | null = null,
): boolean {
  return isOwner(actor, application, right) || assists(actor, application, now)
}

/** 收件窗口: how far it is, for the window that took it in; its answers and files are not part of that. */
export function mayFollow(actor: Actor, { status, intakeDepartmentId }: Known): boolean {
  if (actor.kind !== 'staff' || !may(actor, 'counter.assist')) return false
  return status !== 'draft' && intakeDepartmentId === actor.seat.departmentId
}

/** 出件: the window that took it in hands over what was decided. */
export function mayHandOver(actor: Actor, { status, intakeDepartmentId }: Known): boolean {
  if (actor.kind !== 'staff' || !may(actor, 'counter.serve')) return false
  const decided = status === 'granted' || status === 'denied'
  return decided && intakeDepartmentId === actor.seat.departmentId
}

/** 统一送达: a clerk of a window; that his department leads is asked by the joint application. */
export function mayHandOverAll(actor: Actor): boolean {
  return actor.kind === 'staff' && may(actor, 'counter.serve')
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
