// 认领的范围: an editor sees and edits the implementation lists of the own department; the data office,
// which runs the service hall, those of all departments of its region, a county's with its townships.
import type { Actor, Level } from '../../kernel/actor.ts'

export interface ListScope {
  readonly regionCode: string
  readonly regionPath: string
  readonly level: Level
  /** Null for all departments of the region. */
  readonly departmentId: string | null
}

/** 数据局 runs the hall; where there is none, the office of the government does. */
export const coordinatingLines: ReadonlySet<string> = new Set(['SJJ', 'BGT'])

/** Null for whoever is not of the staff. */
export function scopeOf(actor: Actor, lineId: string): ListScope | null {
  if (actor.kind !== 'staff') return null
  const { regionCode, regionPath, level, departmentId } = actor.seat
  const coordinates = coordinatingLines.has(lineId)
  return { regionCode, regionPath, level, departmentId: coordinates ? null : departmentId }
}

interface Place {
  readonly departmentId: string
  readonly regionPath: string
  readonly level: Level
}

export function isInScope(scope: ListScope, place: Place): boolean {
  if (scope.departmentId !== null) return scope.departmentId === place.departmentId
  if (place.regionPath === scope.regionPath) return true
  const isTownship = place.level === 'township' && scope.level === 'county'
  return isTownship && place.regionPath.startsWith(`${scope.regionPath}/`)
}

const order: readonly Level[] = ['township', 'county', 'prefecture', 'province']

/** Why a level does not take a matter that is exercised at these levels; null when it does. */
export function levelRefusal(
  level: Level,
  offeredAt: readonly Level[],
): 'above-your-level' | 'not-your-level' | null {
  const own: readonly Level[] = level === 'county' ? ['county', 'township'] : [level]
  if (own.some((each) => offeredAt.includes(each))) return null
  const rank = order.indexOf(level)
  const above = offeredAt.every((each) => order.indexOf(each) > rank)
  return above ? 'above-your-level' : 'not-your-level'
}
