// The questions of a form on which a plan branches: the only ones that a dry run has to ask.
import { keysInCondition } from '../../forms/index.ts'
import type { Field, FormDefinition } from '../../forms/index.ts'
import type { StagePlan } from '../../workflow/index.ts'

/** A form of one section with just these questions, none of them required; null where there are none. */
export function questionsOfPlan(plan: StagePlan, form: FormDefinition): FormDefinition | null {
  const conditions = plan.stages.flatMap(({ when = null, powers = [] }) => [
    when,
    ...powers.map((power) => power.when),
  ])
  const asked = new Set(conditions.flatMap(keysInCondition))
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter(({ key }) => asked.has(key))
    .map((field): Field => ({ ...field, required: false, when: null }))
  if (fields.length === 0) return null
  const section = { key: 'routing', title: '影响流程的题目', help: null, when: null, fields }
  return { title: form.title, sections: [section] }
}
