// 检查环节: the plan that the machine follows is sound, keeps the promise, and is what the guide tells.
import type { Level } from '../../kernel/actor.ts'
import { checkPlan, countedDays, planFindingSentences } from '../../workflow/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { termInWords } from './code-sets.ts'
import { stageDays } from './plan-of-steps.ts'
import { promisedWorkingDays } from './term.ts'

export function checkSteps(version: VersionContent, plan: StagePlan): Finding[] {
  return [...planFindings(version, plan), ...differences(version, plan)]
}

function planFindings(version: VersionContent, plan: StagePlan): Finding[] {
  const { elements } = version
  const promisedDays = promisedWorkingDays(version)
  const promise = termInWords(version.promisedDays, elements.promiseUnit)
  return checkPlan(plan, promisedDays).map(({ rule, stageNumber }) => {
    if (rule === 'within-promise') {
      const sentence = `环节方案计时的共 ${countedDays(plan)} 个工作日，承诺只有 ${promise}。`
      return warning('plan-exceeds-promise', ['term', 'promisedDays'], sentence)
    }
    const place = stageNumber === null ? '环节方案' : `环节方案第 ${stageNumber} 步`
    const stage = plan.stages.find(({ number }) => number === stageNumber)
    const at = elements.steps.findIndex(({ name }) => name === stage?.name)
    const sentence = `${place}：${planFindingSentences[rule]}`
    return error(`plan-${rule}`, ['steps', 'plan:stages', Math.max(at, 0)], sentence)
  })
}

/** Acceptance, verification and delivery may be added by the plan without a day; days may not. */
function differences({ elements }: VersionContent, plan: StagePlan): Finding[] {
  const names = plan.stages.map(({ name }) => name).join('、')
  const untold = elements.steps.filter(({ name }) => !names.includes(name))
  const told = elements.steps.map(({ name }) => name)
  const unplanned = plan.stages.filter(
    ({ name, days }) => days > 0 && !name.split('、').every((part) => told.includes(part)),
  )
  const guideDays = elements.steps.reduce(
    (sum, step) => sum + (step.counted ? stageDays(step) : 0),
    0,
  )
  return [
    ...untold.map((step) =>
      warning(
        'step-not-in-plan',
        ['steps', rowField('steps', elements.steps.indexOf(step), 'name')],
        `指南写了“${step.name}”，环节方案里没有这一步。`,
      ),
    ),
    ...unplanned.map(({ name, days }) =>
      warning(
        'stage-not-in-guide',
        ['steps', rowField('steps')],
        `环节方案有“${name}”（${days} 个工作日），指南的办理步骤没有写。`,
      ),
    ),
    ...when(guideDays !== countedDays(plan), () =>
      warning(
        'guide-days-differ',
        ['steps', rowField('steps', elements.steps.length === 0 ? -1 : 0, 'days')],
        `指南的步骤共 ${guideDays} 个工作日，环节方案共 ${countedDays(plan)} 个工作日。`,
      ),
    ),
    ...levelFindings(elements.steps, plan),
  ]
}

function levelFindings(steps: VersionContent['elements']['steps'], plan: StagePlan): Finding[] {
  return steps.flatMap((step, at) => {
    const stage = plan.stages.find(({ name }) => name === step.name)
    if (stage === undefined) return []
    // What a village does for a township is the township's stage.
    const level: Level | 'own' = step.level === 'village' ? 'township' : (step.level ?? 'own')
    return when(stage.level !== level, () =>
      warning(
        'step-level-differs',
        ['steps', rowField('steps', at, 'level')],
        `“${step.name}”在指南和环节方案里不是同一级办理。`,
      ),
    )
  })
}
