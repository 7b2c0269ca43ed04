// Who asks, who answers, who reads: the department that handles the application, and the one asked.
import type { Actor, Post } from '../../kernel/actor.ts'
import { holds, may } from '../../kernel/actor.ts'
import type { Consultation } from '../types.ts'

type Known = Pick<Consultation, 'departmentId' | 'askingDepartmentId'>

/** Those who form the opinion of a department; the window only takes papers in. */
const answering: readonly Post[] = ['examiner', 'section-head', 'approver']

export function mayAnswer(actor: Actor, { departmentId }: Known): boolean {
  return isAt(actor, departmentId) && answering.some((post) => holds(actor, post))
}

export function mayWithdraw(actor: Actor, { askingDepartmentId }: Known): boolean {
  return isAt(actor, askingDepartmentId)
}

/** Both sides read a request and its answer. */
export function mayRead(actor: Actor, { departmentId, askingDepartmentId }: Known): boolean {
  return isAt(actor, departmentId) || isAt(actor, askingDepartmentId)
}

function isAt(actor: Actor, departmentId: string): boolean {
  return (
    actor.kind === 'staff' &&
    may(actor, 'applications.step') &&
    actor.seat.departmentId === departmentId
  )
}
