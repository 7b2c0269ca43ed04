// The plan as one application goes through it: the branches that its answers open, at the levels that
// the division of powers gives.
import type { Answers, Facts } from '../../forms/index.ts'
import { isVisible } from '../../forms/index.ts'
import type { Stage, StagePlan } from '../plan-types.ts'

/** What conditions are judged by: the answers, who applies, where. */
export interface AllTold {
  readonly answers: Answers
  readonly facts: Facts
}

/** Its stages keep their numbers, so those that are left out leave gaps. */
export function planFor(plan: StagePlan, told: AllTold): StagePlan {
  return {
    stages: plan.stages
      .filter(({ when = null }) => isVisible(when, told.answers, told.facts))
      .map((stage) => atItsLevel(stage, told)),
  }
}

function atItsLevel(stage: Stage, { answers, facts }: AllTold): Stage {
  const power = stage.powers?.find(({ when }) => isVisible(when, answers, facts))
  return power === undefined ? stage : { ...stage, level: power.level }
}
