// Sound plans made by chance: acceptance first, any examining stages, one decision, delivery last.
import { checkPlan } from '../../../src/workflow/rules/check-plan.ts'
import { planFromSteps } from '../../../src/workflow/rules/plan-from-steps.ts'
import type { CatalogueStepKind } from '../../../src/workflow/rules/plan-from-steps.ts'
import type { StagePlan } from '../../../src/workflow/plan-types.ts'
import { step } from './facts.ts'
import { pick } from './random-histories.ts'
import type { Random } from './random-histories.ts'

const kinds: readonly CatalogueStepKind[] = [
  ...(['审查', '现场核查', '专家评审', '征求意见', '听证', '公示', '法定等待'] as const),
]

const made = new Map<string, StagePlan>()

export function randomPlan(random: Random): StagePlan {
  const count = Math.floor(random() * 4)
  const chosen = Array.from({ length: count }, () => pick(random, kinds))
  const handling = random() < 0.7 ? '承诺件' : '即办件'
  const key = [handling, ...chosen].join()
  const kept = made.get(key)
  if (kept !== undefined) return kept
  const steps = [
    step('受理'),
    ...chosen.map((kind, at) => step(kind, 2, { name: kind + String(at) })),
    step('决定'),
    step('送达'),
  ]
  const plan = sideBySide(planFromSteps(steps, handling), chosen.length)
  if (checkPlan(plan).length > 0) throw new Error(`an unsound plan: ${key}`)
  made.set(key, plan)
  return plan
}

/** Plans of three examining stages work the first two side by side; later ones send back to the first. */
function sideBySide(plan: StagePlan, count: number): StagePlan {
  if (count < 3) return plan
  return {
    stages: plan.stages.map((stage) => {
      if (stage.number === 2 || stage.number === 3) return { ...stage, parallel: '甲' }
      return stage.number > 4 ? { ...stage, returnsTo: [2] } : stage
    }),
  }
}
