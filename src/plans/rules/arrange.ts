// Puts stages in order: added, moved, removed, and numbered anew with the ways back that name them.
import type { Stage, StagePlan } from '../../workflow/index.ts'
import { postFor } from '../../workflow/index.ts'

/** A new examination before the first stage that is no longer examined. */
export function withNewStage({ stages }: StagePlan): StagePlan {
  const at = stages.findIndex(({ kind }) => ['verification', 'decision', 'delivery'].includes(kind))
  const stage: Stage = {
    ...{ number: 0, name: '新环节', kind: 'examination', level: 'own', days: 1 },
    ...{ post: postFor('examination'), countedInLimit: true, staffNeeded: 1 },
  }
  return numbered(stages.toSpliced(at < 0 ? stages.length : at, 0, stage))
}

export function withStage({ stages }: StagePlan, stage: Stage): StagePlan {
  return { stages: stages.map((one) => (one.number === stage.number ? stage : one)) }
}

export function withoutStage({ stages }: StagePlan, number: number): StagePlan {
  return numbered(stages.filter((stage) => stage.number !== number))
}

/** One place up (-1) or down (1); at the end nothing happens. */
export function moved(plan: StagePlan, number: number, way: -1 | 1): StagePlan {
  const at = plan.stages.findIndex((stage) => stage.number === number)
  const stage = plan.stages[at]
  if (stage === undefined || at + way < 0 || at + way >= plan.stages.length) return plan
  return numbered(plan.stages.toSpliced(at, 1).toSpliced(at + way, 0, stage))
}

function numbered(stages: readonly Stage[]): StagePlan {
  const newNumber = new Map(stages.map(({ number }, at) => [number, at + 1]))
  return {
    stages: stages.map((stage, at) => {
      const { returnsTo, ...rest } = { ...stage, number: at + 1 }
      if (returnsTo === undefined) return rest
      return { ...rest, returnsTo: returnsTo.flatMap((number) => newNumber.get(number) ?? []) }
    }),
  }
}
