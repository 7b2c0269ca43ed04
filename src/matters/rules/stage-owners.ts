// 谁来办每个环节: for an applicant of a place, the department that would act in each stage of a plan,
// and whether that is what the plan asks for.
import type { Level } from '../../kernel/actor.ts'
import { route } from '../../workflow/index.ts'
import type { ExerciseLevel } from '../types.ts'
import type { RouteCandidate, Stage, StagePlan } from '../../workflow/index.ts'

/** Somewhere from where people apply. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly path: string
  /** False for a park or a farm, which has no government of its own. */
  readonly statutory: boolean
  /** The county itself, or that of a township. */
  readonly countyCode: string
  readonly countyName: string
  readonly prefectureName: string
  /** Null where nobody takes the matter. */
  readonly offering: {
    readonly departmentId: string
    readonly departmentName: string
    readonly level: Level
  } | null
}

/** fits: at the level that the plan names; above: none there, a level above takes it; nowhere: nobody. */
export type Fit = 'fits' | 'above' | 'nowhere'

export interface StageOwner {
  readonly stage: number
  readonly fit: Fit
  /** Null where nobody acts. */
  readonly department: { readonly id: string; readonly name: string } | null
}

export interface RouteNeeds {
  readonly plan: StagePlan
  readonly lineId: string
  /** The levels that exercise the matter. */
  readonly levels: readonly ExerciseLevel[]
}

/**
 * The same rule as that by which applications are routed, for each stage. The candidates are the
 * departments on the path of the place that answer for the line.
 */
export function stageOwners(
  { plan, lineId, levels }: RouteNeeds,
  place: Place,
  candidates: readonly RouteCandidate[],
): StageOwner[] {
  const { offering } = place
  if (offering === null) return plan.stages.map(({ number }) => nobody(number))
  return plan.stages.map((stage) => {
    if (stage.kind === 'acceptance' || stage.kind === 'delivery') {
      const department = { id: offering.departmentId, name: offering.departmentName }
      return { stage: stage.number, fit: 'fits', department }
    }
    if (candidates.length === 0) return nobody(stage.number)
    const asked = levelOf(stage, levels, offering.level)
    const level = asked === 'township' && !place.statutory ? 'county' : asked
    const found = route({ level, lineId, regionPath: place.path }, candidates)
    const name = candidates.find(({ id }) => id === found.departmentId)?.name ?? ''
    const fit = found.fallback ? 'above' : 'fits'
    return { stage: stage.number, fit, department: { id: found.departmentId, name } }
  })
}

function nobody(stage: number): StageOwner {
  return { stage, fit: 'nowhere', department: null }
}

/** A township may take papers in; what “own level” decides is at least the county where it may. */
function levelOf(stage: Stage, levels: readonly ExerciseLevel[], offered: Level): Level {
  if (stage.level !== 'own') return stage.level
  if (offered !== 'township') return offered
  return levels.includes('county') ? 'county' : 'township'
}
