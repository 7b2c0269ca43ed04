// Where an application goes: the bodies that could handle it, what it needs, and the one chosen.
import type { Level } from '../kernel/actor.ts'

/** A department as routing sees it. `lineId` is its line of work (条线), e.g. 自然资源. */
export interface RouteCandidate {
  readonly id: string
  readonly lineId: string
  readonly level: Level
  readonly regionCode: string
  /** Codes from the province down: '630000/632700'. */
  readonly regionPath: string
  readonly regionName: string
  readonly name: string
  /** Lines for which it also answers at its level. */
  readonly servesLines: readonly string[]
}

export interface RouteNeed {
  readonly level: Level
  readonly lineId: string
  /** Of the applicant's region. */
  readonly regionPath: string
}

export interface Routing {
  readonly departmentId: string
  /** A sentence for the record. */
  readonly reason: string
  /** True when no counterpart stands at the level asked for. */
  readonly fallback: boolean
}

export type Movement = 'same' | 'report-up' | 'hand-down' | 'sideways'
