// What must be right before a plan is published: the law's shape, terms within the promise and the law,
// conditions that can hold about questions that are asked, and somebody to work each stage.
import type { Condition, Field } from '../../forms/index.ts'
import type { Level } from '../../kernel/actor.ts'
import { checkPlan, countedDays, planFindingSentences } from '../../workflow/index.ts'
import type { Stage, StagePlan } from '../../workflow/index.ts'
import type { DraftFinding, DraftRule, Setting } from '../types.ts'
import { canHold, testsIn } from './can-hold.ts'

export function checkDraft(plan: StagePlan, setting: Setting): DraftFinding[] {
  return [
    ...checkPlan(plan, setting.promisedDays).map(({ rule, stageNumber }) => ({
      ...{ rule, stageNumber, sentence: planFindingSentences[rule] },
    })),
    ...overStatutory(plan, setting),
    ...plan.stages.flatMap((stage) => [
      ...conditionFindings(stage, setting),
      ...powerFindings(stage, setting),
      ...ownerFindings(stage, setting),
    ]),
  ]
}

const sentences: Readonly<Record<Exclude<DraftRule, keyof typeof planFindingSentences>, string>> = {
  'over-statutory': '计入时限的环节天数之和超过了法定时限，请减少天数。',
  'unknown-question': '条件用到的题目，这个事项的表单里没有。请改选表单里的题目。',
  'never-holds': '这个条件永远不会成立，没有办件会走到这里。请改正条件，或者删除环节。',
  'power-shadowed': '前面的权限规则已经包含了这一条，这一条不会用到。请调整顺序或者删除。',
  'no-owner': '这一级没有承办这条业务线的部门，环节没有人办。请改选级别或者承办条线。',
}

function finding(
  isBroken: boolean,
  rule: keyof typeof sentences,
  stage: Stage | null,
): DraftFinding[] {
  if (!isBroken) return []
  return [{ rule, stageNumber: stage?.number ?? null, sentence: sentences[rule] }]
}

function overStatutory(plan: StagePlan, { statutoryDays }: Setting): DraftFinding[] {
  return finding(
    statutoryDays !== null && countedDays(plan) > statutoryDays,
    'over-statutory',
    null,
  )
}

function conditionFindings(stage: Stage, { form }: Setting): DraftFinding[] {
  const conditions = [stage.when, ...(stage.powers ?? []).map(({ when }) => when)]
  return conditions.flatMap((condition) => {
    if (condition === undefined) return []
    const fields = questionsOf(form)
    const unknown = testsIn(condition).some(({ field }) => !isKnown(field, fields))
    if (unknown) return finding(true, 'unknown-question', stage)
    return finding(!canHold([condition], [], fields), 'never-holds', stage)
  })
}

/** A rule that holds only where an earlier one does is never asked. */
function powerFindings({ powers = [], ...stage }: Stage, { form }: Setting): DraftFinding[] {
  const fields = questionsOf(form)
  return powers.flatMap(({ when }, at) => {
    const earlier = powers.slice(0, at).map((power): Condition => power.when)
    const shadowed = canHold([when], [], fields) && !canHold([when], earlier, fields)
    return finding(shadowed, 'power-shadowed', { ...stage, powers })
  })
}

/** Acceptance and delivery belong to whoever offers the matter; 'own' is found from the offering. */
function ownerFindings(stage: Stage, { lineId, owners }: Setting): DraftFinding[] {
  if (stage.kind === 'acceptance' || stage.kind === 'delivery') return []
  const levels = [stage.level, ...(stage.powers ?? []).map(({ level }) => level)]
  const named = levels.filter((level): level is Level => level !== 'own')
  const line = stage.lineId ?? lineId
  return finding(
    named.some((level) => !owners.has(`${line}/${level}`)),
    'no-owner',
    stage,
  )
}

export function questionsOf(form: Setting['form']): readonly Field[] {
  return form?.sections.flatMap((section) => section.fields) ?? []
}

function isKnown(field: string, fields: readonly Field[]): boolean {
  const key = field.split('.')[0]
  return field.startsWith('@') || fields.some((one) => one.key === key)
}
