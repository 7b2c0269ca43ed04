// 即将变更: what a guide will say otherwise from a day that is already set, so that people can plan.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { plannedOf } from '../draft-store.ts'
import { compareVersions } from '../rules/compare-versions.ts'
import type { MatterVersion } from '../types.ts'

export interface UpcomingChange {
  readonly on: Day
  /** In the words of the standard, those that a reader acts on; empty where only others change. */
  readonly elements: readonly string[]
}

/** Of the next planned version; null where none is. */
export async function upcomingChange(
  db: Db,
  matterId: string,
  current: MatterVersion,
): Promise<UpcomingChange | null> {
  const [next] = await plannedOf(db, matterId)
  if (next === undefined) return null
  const changed = compareVersions(current, next).map(({ element }) => element)
  return { on: next.effectiveOn, elements: [...new Set(changed)].slice(0, mostNamed) }
}

const mostNamed = 6
