// 并行环节: the stages of a parallel group that wait, each with the department whose turn it is, and
// which of them somebody's pass is about.
import type { Actor } from '../kernel/actor.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { openStages } from '../workflow/index.ts'
import type { Move, StagePlan, Status, StepRequest } from '../workflow/index.ts'
import { ownerOfStage } from './owner-of-stage.ts'
import type { Application, ParallelStage } from './types.ts'

interface Moved {
  readonly application: Application
  readonly line: string
  readonly version: MatterVersion
  readonly plan: StagePlan
  readonly move: Move
}

const atWork: readonly Status[] = ['examining', 'suspension-proposed', 'suspended']

/** Empty unless two or more stages are worked at the same time after the move. */
export async function parallelAfter(tx: Tx, moved: Moved): Promise<readonly ParallelStage[]> {
  const { application, line, version, plan, move } = moved
  const open = atWork.includes(move.to) ? openStages(plan, move) : []
  if (open.length < 2 && move.finished.length === 0) return []
  const stages: ParallelStage[] = []
  for (const stage of open) {
    const { department } = await ownerOfStage(tx, application, line, version, stage)
    stages.push({
      stageNumber: stage.number,
      stageName: stage.name,
      departmentId: department.id,
      departmentName: department.name,
      post: stage.post,
    })
  }
  return stages
}

/**
 * The request with the stage it is about: in a parallel group the one of the clerk's own department.
 * Null when the department has no stage there, or names another's.
 */
export function ownStageOf(
  actor: Actor,
  { parallel }: Pick<Application, 'parallel'>,
  request: StepRequest,
): StepRequest | null {
  if (request.action !== 'pass' || parallel.length === 0 || actor.kind !== 'staff') return request
  const own = parallel.filter(({ departmentId }) => departmentId === actor.seat.departmentId)
  const asked = request.details.stageNumber
  const stage = asked === null ? own[0] : own.find(({ stageNumber }) => stageNumber === asked)
  if (stage === undefined) return null
  return { ...request, details: { ...request.details, stageNumber: stage.stageNumber } }
}
