// 筛选条件: how a list of matters is narrowed down.
import type { ExerciseLevel } from '../../types.ts'
import type { ObjectMark, OnlineDepth } from './marks-of.ts'

export interface CatalogueFilters {
  readonly object: ObjectMark | null
  readonly theme: string | null
  readonly line: string | null
  readonly level: ExerciseLevel | null
  /** Codes from the province down to the chosen region; empty for all regions. */
  readonly regionCodes: readonly string[]
  readonly online: boolean
  readonly depth: OnlineDepth | null
  readonly noVisit: boolean
}

export const noFilters: CatalogueFilters = {
  object: null,
  theme: null,
  line: null,
  level: null,
  regionCodes: [],
  online: false,
  depth: null,
  noVisit: false,
}
