// 筛选条件: how a list of matters is narrowed down.
import type { Level } from '../../../kernel/actor.ts'
import type { OnlineDepth } from './marks-of.ts'

export interface CatalogueFilters {
  readonly object: 'person' | 'company' | null
  readonly theme: string | null
  readonly line: string | null
  readonly level: Level | null
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
