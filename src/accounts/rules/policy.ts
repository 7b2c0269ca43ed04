// Who may manage which staff: an administrator within the region of his seat, never himself.
import { may } from '../../kernel/actor.ts'
import type { Actor, Level, Post } from '../../kernel/actor.ts'
import { compatible } from './duties.ts'

export type ManageRefusal = 'out-of-region' | 'oneself'
export type GrantRefusal =
  ManageRefusal | 'closed' | 'already-held' | 'incompatible' | 'provincial-only'

/** True when `path` is `root` or lies below it: '630000/632700/632722' is within '630000/632700'. */
export function within(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}

/** True when the actor administers the staff of departments in this region. */
export function managesRegion(actor: Actor, regionPath: string): boolean {
  return (
    actor.kind === 'staff' &&
    may(actor, 'staff.manage') &&
    within(regionPath, actor.seat.regionPath)
  )
}

export interface StaffAccount {
  readonly accountId: string
  readonly active: boolean
  /** Region paths of all his departments, of posts that have ended too; empty for a new account. */
  readonly knownIn: readonly string[]
  /** Where and as what he serves now. */
  readonly held: readonly { departmentId: string; regionPath: string; post: Post }[]
}

/** True when some post of his, open or ended, is or was in a region that the actor manages. */
export function maySeeStaff(actor: Actor, staff: Pick<StaffAccount, 'knownIn'>): boolean {
  return staff.knownIn.some((path) => managesRegion(actor, path))
}

/** Renewing his link or closing his account: every department he serves must be one's own to manage. */
export function refusalToManage(actor: Actor, staff: StaffAccount): ManageRefusal | null {
  if (actor.kind === 'staff' && actor.accountId === staff.accountId) return 'oneself'
  const all = staff.held.every(({ regionPath }) => managesRegion(actor, regionPath))
  return all && maySeeStaff(actor, staff) ? null : 'out-of-region'
}

export interface Wanted {
  readonly departmentId: string
  readonly regionPath: string
  readonly level: Level
  readonly post: Post
}

/** Granting a post to a member of staff. */
export function refusalToGrant(
  actor: Actor,
  staff: StaffAccount,
  wanted: Wanted,
): GrantRefusal | null {
  if (actor.kind === 'staff' && actor.accountId === staff.accountId) return 'oneself'
  if (!managesRegion(actor, wanted.regionPath)) return 'out-of-region'
  if (staff.knownIn.length > 0 && !maySeeStaff(actor, staff)) return 'out-of-region'
  if (!staff.active) return 'closed'
  if (wanted.post === 'auditor' && wanted.level !== 'province') return 'provincial-only'
  const held = staff.held.some(
    ({ departmentId, post }) => departmentId === wanted.departmentId && post === wanted.post,
  )
  if (held) return 'already-held'
  const posts = [...staff.held.map(({ post }) => post), wanted.post]
  return compatible(posts) ? null : 'incompatible'
}

/** Ending a post needs only its own department to be within the actor's region. */
export function refusalToEnd(
  actor: Actor,
  holder: { readonly accountId: string; readonly regionPath: string },
): ManageRefusal | null {
  if (actor.kind === 'staff' && actor.accountId === holder.accountId) return 'oneself'
  return managesRegion(actor, holder.regionPath) ? null : 'out-of-region'
}
