// What makes a plan sound: it begins with acceptance, decides once, ends with delivery, leaves no
// stage without a post, and keeps the promise.
import type { Level } from '../../kernel/actor.ts'
import type { PlanFinding, PlanRule, Stage, StageKind, StagePlan } from '../plan-types.ts'
import { countedDays, groupOf, postFor, runsInFull, staffFor, stageAt } from './stage-plan.ts'
import { statusOfStage } from './statuses.ts'

const levels: readonly (Level | 'own')[] = ['province', 'prefecture', 'county', 'township', 'own']

/** The rules that a plan breaks; none when it is sound. `promisedDays` null: no promise to keep. */
export function checkPlan(plan: StagePlan, promisedDays: number | null = null): PlanFinding[] {
  return [
    ...planFindings(plan, promisedDays),
    ...plan.stages.flatMap(stageFindings),
    ...plan.stages.flatMap((stage) => placeFindings(plan, stage)),
  ]
}

function planFindings(plan: StagePlan, promisedDays: number | null): PlanFinding[] {
  const kinds = plan.stages.map((stage) => stage.kind)
  const count = (kind: StageKind): number => kinds.filter((one) => one === kind).length
  const afterDecision = plan.stages.slice(kinds.lastIndexOf('decision') + 1)
  const strays = afterDecision.filter((stage) => stage.kind !== 'delivery')
  return [
    ...when(kinds[0] !== 'acceptance', 'acceptance-first'),
    ...when(count('acceptance') > 1, 'acceptance-once'),
    ...when(count('decision') !== 1, 'decision-once'),
    ...when(count('delivery') !== 1 || kinds.at(-1) !== 'delivery', 'delivery-last'),
    ...(count('decision') === 0
      ? []
      : strays.flatMap((stage) => when(true, 'only-delivery-after-decision', stage))),
    ...when(promisedDays !== null && countedDays(plan) > promisedDays, 'within-promise'),
  ]
}

function stageFindings(stage: Stage, index: number): PlanFinding[] {
  return [
    ...when(stage.number !== index + 1, 'numbers-in-order', stage),
    ...when(stage.name.trim() === '', 'stage-named', stage),
    ...when(stage.post !== postFor(stage.kind), 'post-fits-kind', stage),
    ...when(!levels.includes(stage.level), 'level-known', stage),
    ...when(!Number.isInteger(stage.days) || stage.days < 0, 'days-whole', stage),
    ...when(runsInFull(stage.kind) && stage.days < 1, 'wait-has-days', stage),
    ...when(stage.staffNeeded < staffFor(stage.kind), 'two-on-site', stage),
    ...when(stage.when !== undefined && isEnd(stage.kind), 'end-unconditional', stage),
    ...when(stage.parallel !== undefined && !examines(stage.kind), 'parallel-examines', stage),
  ]
}

/** What depends on the other stages: where a group stands together, and where work goes back to. */
function placeFindings(plan: StagePlan, stage: Stage): PlanFinding[] {
  const group = groupOf(plan, stage.number)
  const first = group[0]?.number ?? stage.number
  const together = group.every(({ number }, at) => number === first + at)
  const strays = (stage.returnsTo ?? []).filter((number) => {
    const target = stageAt(plan, number)
    return target === null || number >= stage.number || !examines(target.kind)
  })
  return [
    ...when(
      stage.parallel !== undefined && (group.length < 2 || !together),
      'parallel-together',
      stage,
    ),
    ...when(strays.length > 0, 'returns-back', stage),
  ]
}

function isEnd(kind: StageKind): boolean {
  return kind === 'acceptance' || kind === 'decision' || kind === 'delivery'
}

function examines(kind: StageKind): boolean {
  return statusOfStage(kind) === 'examining'
}

function when(isBroken: boolean, rule: PlanRule, stage: Stage | null = null): PlanFinding[] {
  return isBroken ? [{ rule, stageNumber: stage?.number ?? null }] : []
}
