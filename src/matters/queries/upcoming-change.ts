// 即将变更: what a guide will say otherwise from a day that is already set, so that people can plan.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { plannedOf } from '../draft-store.ts'
import type { OwnElements } from '../own-elements.ts'
import { carriedOver, plannedListOf } from '../planned-list-store.ts'
import { compareOwn } from '../rules/compare-own.ts'
import { sideOf } from '../rules/difference-side.ts'
import { compareVersions } from '../rules/compare-versions.ts'
import type { MatterVersion, TermUnit } from '../types.ts'

export interface UpcomingList {
  readonly on: Day
  /** What the claimant's own elements will be, those that differ from today's. */
  readonly changes: readonly { readonly element: string; readonly after: string }[]
}

/** Of the list that serves a place; null where nothing waits for its day. */
export async function upcomingList(
  db: Db,
  offeringId: string,
  own: OwnElements,
  unit: TermUnit,
): Promise<UpcomingList | null> {
  const planned = await plannedListOf(db, offeringId)
  if (planned === null) return null
  const after = await carriedOver(db, planned, own)
  const { elements } = sideOf(compareOwn(own, after, unit), 'after')
  const changes = Object.entries(elements).map(([element, words]) => ({ element, after: words }))
  return { on: planned.effectiveOn, changes: changes.slice(0, mostNamed) }
}

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
