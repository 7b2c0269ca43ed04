// May this succession be registered? It leads to a living department of the same place, on a day to come,
// with its ground, and to nobody who is himself about to end.
import { isDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { SuccessionKind, SuccessionRefusal } from '../types.ts'

export interface Place {
  readonly id: string
  readonly name: string
  readonly regionCode: string
  readonly active: boolean
}

export interface Naming {
  readonly kind: SuccessionKind
  readonly department: Place | null
  readonly successor: Place | null
  readonly newName: string
  readonly effectiveOn: string
  readonly reason: string
  readonly today: Day
  /** Departments with a succession whose day has not come. */
  readonly ending: ReadonlySet<string>
  /** True when others are about to be merged into it. */
  readonly isAwaited: boolean
  /** True when an active department has the new name already. */
  readonly isTaken: boolean
}

export function refusalToName(naming: Naming): SuccessionRefusal | null {
  const { department, kind, ending } = naming
  if (department === null || !department.active) return 'no-department'
  if (ending.has(department.id)) return 'planned-already'
  const about = kind === 'merged' ? refusalToMerge(naming, department) : refusalToRename(naming)
  if (about !== null) return about
  if (!isDay(naming.effectiveOn)) return 'day-missing'
  if (naming.effectiveOn < naming.today) return 'day-past'
  return /[^\p{Z}\p{C}\s]/u.test(naming.reason) ? null : 'reason-missing'
}

function refusalToMerge(naming: Naming, department: Place): SuccessionRefusal | null {
  const { successor } = naming
  if (successor === null || !successor.active) return 'no-successor'
  if (successor.id === department.id) return 'same-department'
  if (successor.regionCode !== department.regionCode) return 'other-region'
  if (naming.ending.has(successor.id)) return 'successor-ends'
  return naming.isAwaited ? 'awaited-by-others' : null
}

const longestName = 50

function refusalToRename({ newName, department, isTaken }: Naming): SuccessionRefusal | null {
  const name = newName.trim()
  const isNamed = name !== '' && [...name].length <= longestName
  if (!isNamed || name === department?.name) return 'name-missing'
  return isTaken ? 'name-taken' : null
}
