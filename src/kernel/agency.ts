// 代办: somebody acts in the name of an applicant, within the rights and the matters that were given.
import type { Day } from './day.ts'

/** 填写、提交、补正、领取结果、撤回；管理经办人 is a company's alone. */
export type AgentRight = 'fill' | 'submit' | 'correct' | 'collect' | 'withdraw' | 'manage'

/** 委托代理人 of a person, 经办人 and 法定代表人 of a company, 监护人 of a child under fourteen. */
export type AgencyKind = 'agent' | 'clerk' | 'representative' | 'guardian'

export type AgencyScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'matters'; readonly matterIds: readonly string[] }

/** By which somebody acts in this request for an applicant who is not himself. */
export interface Agency {
  readonly mandateId: string
  readonly kind: AgencyKind
  /** Who acts. */
  readonly accountId: string
  readonly name: string
  readonly rights: readonly AgentRight[]
  readonly scope: AgencyScope
  /** What ended before this day is none of the agent's business. */
  readonly since: Day
  /** The last day, null without an end. */
  readonly until: Day | null
}

/** What is asked of an application to know whether a mandate covers it. */
export interface Covered {
  readonly matterId: string
  readonly matterType: string
  readonly concludedOn: Day | null
}

/** True for everybody who acts for himself. */
export function coversMatter(
  agency: Agency | null,
  { matterId, matterType }: Pick<Covered, 'matterId' | 'matterType'>,
): boolean {
  if (agency === null) return true
  switch (agency.scope.kind) {
    case 'all':
      return true
    case 'types':
      return agency.scope.types.includes(matterType)
    case 'matters':
      return agency.scope.matterIds.includes(matterId)
  }
}

/** A company's own people and a guardian see the whole file; an agent nothing that had ended before he came. */
export function covers(agency: Agency | null, application: Covered): boolean {
  if (agency === null) return true
  const { concludedOn } = application
  const ended = agency.kind === 'agent' && concludedOn !== null && concludedOn < agency.since
  return !ended && coversMatter(agency, application)
}

/** True for everybody who acts for himself. */
export function hasRight(agency: Agency | null, right: AgentRight): boolean {
  return agency === null || agency.rights.includes(right)
}
