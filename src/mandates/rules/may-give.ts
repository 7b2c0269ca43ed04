// Which rights somebody may give to others: never more than he has, and the management of a company's
// people only by the company itself and its legal representative.
import type { Applicant } from '../../kernel/actor.ts'
import type { AgentRight } from '../../kernel/agency.ts'

export function mayGive({ type, agent }: Applicant, rights: readonly AgentRight[]): boolean {
  if (rights.length === 0) return false
  if (rights.includes('manage') && (type !== 'company' || agent?.kind === 'clerk')) return false
  if (agent === null) return true
  return agent.kind !== 'agent' && rights.every((right) => agent.rights.includes(right))
}
