// Whose joint application it is: the applicant's, or that of a company whose people may do it. An agent of a
// person is given single matters, never a bundle. What is in the bin is nobody's until it is taken out.
import type { Actor } from '../../kernel/actor.ts'
import { hasRight } from '../../kernel/agency.ts'
import type { AgentRight } from '../../kernel/agency.ts'

export function isOwnJoint(
  actor: Actor,
  joint: { readonly applicantAccountId: string; readonly binnedAt: Date | null } | null,
  right: AgentRight | null = null,
): boolean {
  if (actor.kind !== 'applicant' || joint?.applicantAccountId !== actor.accountId) return false
  if (joint.binnedAt !== null) return false
  return actor.agent?.kind !== 'agent' && (right === null || hasRight(actor.agent, right))
}
