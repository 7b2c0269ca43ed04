// May this leave be noted? The deputy holds a post of the absent one, is there himself on those days, and
// nobody stands in for somebody who stands in.
import type { StaffMember } from '../../accounts/index.ts'
import type { Day } from '../../kernel/day.ts'
import { daysBetween, isDay } from '../../kernel/day.ts'
import type { Leave, LeaveRefusal } from '../types.ts'

export interface Noting {
  readonly actorAccountId: string
  readonly actorIsHead: boolean
  readonly accountId: string
  readonly deputyAccountId: string
  readonly fromOn: string
  readonly untilOn: string
  readonly today: Day
  readonly members: readonly StaffMember[]
  /** Those of the department that are not over. */
  readonly leaves: readonly Leave[]
}

/** Calendar days: longer than half a year is a change of posts, which the administrators make. */
export const longestLeave = 183

export function refusalToNote(noting: Noting): LeaveRefusal | null {
  const { accountId, deputyAccountId, members } = noting
  const away = members.find((one) => one.accountId === accountId)
  const deputy = members.find((one) => one.accountId === deputyAccountId)
  if (away === undefined) return 'no-such-colleague'
  if (accountId !== noting.actorAccountId && !noting.actorIsHead) return 'not-head'
  const days = refusalOfDays(noting)
  if (days !== null) return days
  if (deputy === undefined || deputy === away) return 'deputy-missing'
  if (!deputy.posts.some((post) => away.posts.includes(post))) return 'deputy-of-other-post'
  const same = noting.leaves.filter((one) => overlaps(one, noting))
  if (same.some((one) => one.accountId === accountId)) return 'away-already'
  if (same.some((one) => one.accountId === deputyAccountId)) return 'deputy-away'
  return same.some((one) => one.deputyAccountId === accountId) ? 'stands-in' : null
}

function refusalOfDays({ fromOn, untilOn, today }: Noting): LeaveRefusal | null {
  if (!isDay(fromOn) || !isDay(untilOn)) return 'days-missing'
  if (untilOn < fromOn) return 'days-turned-round'
  if (fromOn < today) return 'days-past'
  return daysBetween(fromOn, untilOn) >= longestLeave ? 'too-long' : null
}

function overlaps(leave: Leave, asked: { fromOn: string; untilOn: string }): boolean {
  return leave.fromOn <= asked.untilOn && asked.fromOn <= leave.untilOn
}
