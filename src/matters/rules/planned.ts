// 计划的版本: which version holds before a day, so that a new one builds on what it takes the place of.
import type { Day } from '../../kernel/day.ts'

export interface Dated {
  readonly id: string
  readonly effectiveOn: Day
}

/** The id of the version that holds just before a day; `planned` may be in any order. */
export function holdingBefore(currentId: string, planned: readonly Dated[], day: Day): string {
  const earlier = planned.filter(({ effectiveOn }) => effectiveOn < day)
  const [last] = earlier.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? 1 : -1))
  return last?.id ?? currentId
}

export type DayRefusal = 'same-day' | 'other-base'

/** Null when a draft made from `baseId` may hold from this day; null as base for a first version. */
export function dayRefusal(
  { baseId, day }: { readonly baseId: string | null; readonly day: Day },
  { currentId, planned }: { readonly currentId: string | null; readonly planned: readonly Dated[] },
): DayRefusal | null {
  if (planned.some(({ effectiveOn }) => effectiveOn === day)) return 'same-day'
  if (baseId === null || currentId === null) return null
  return holdingBefore(currentId, planned, day) === baseId ? null : 'other-base'
}
