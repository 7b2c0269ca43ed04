// Who acts: a visitor, an applicant (citizen or company), a member of staff acting for a department,
// or the system itself (timers).
import type { Agency } from './agency.ts'
import type { Permission } from './permission.ts'

export type Level = 'province' | 'prefecture' | 'county' | 'township'

/** 岗位: what a member of staff may do in a department. */
export type Post =
  | 'acceptance-clerk'
  | 'examiner'
  | 'section-head'
  | 'approver'
  | 'supervisor'
  | 'auditor'
  | 'catalogue-editor'
  | 'establishment-reviewer'
  | 'legal-reviewer'
  | 'administrator'
  /** 综合窗口 */
  | 'window-clerk'
  /** 帮办员, in towns and villages. */
  | 'helper'

/** The department for which a member of staff acts in this request. */
export interface Seat {
  readonly departmentId: string
  readonly departmentName: string
  readonly level: Level
  readonly regionCode: string
  /** Codes from the province down, joined by '/': '630000/632700/632722'. */
  readonly regionPath: string
  readonly posts: readonly Post[]
}

export interface Visitor {
  readonly kind: 'visitor'
  readonly permissions: ReadonlySet<Permission>
}

export interface Applicant {
  readonly kind: 'applicant'
  /** In whose name: the principal's while an agent acts. */
  readonly accountId: string
  readonly name: string
  readonly type: 'person' | 'company'
  /** 代办: who acts in his place and within what; null when he acts himself. */
  readonly agent: Agency | null
  readonly permissions: ReadonlySet<Permission>
}

export interface Staff {
  readonly kind: 'staff'
  readonly accountId: string
  readonly name: string
  readonly seat: Seat
  readonly permissions: ReadonlySet<Permission>
}

export interface System {
  readonly kind: 'system'
  readonly name: string
  readonly permissions: ReadonlySet<Permission>
}

export type Actor = Visitor | Applicant | Staff | System

export const visitor: Visitor = { kind: 'visitor', permissions: new Set<Permission>(['public']) }

export const system: System = { kind: 'system', name: '系统', permissions: new Set() }

export function may(actor: Actor, permission: Permission): boolean {
  return permission === 'public' || actor.permissions.has(permission)
}

export function holds(actor: Actor, post: Post): boolean {
  return actor.kind === 'staff' && actor.seat.posts.includes(post)
}

/** The person who acts: the agent, where somebody stands in an applicant's place. */
export function personOf(actor: Applicant): { readonly accountId: string; readonly name: string } {
  return actor.agent ?? actor
}
