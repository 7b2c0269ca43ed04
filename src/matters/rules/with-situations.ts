// 情形样例: lays what a delivery says of situations over a matter: which questions guide, and which
// materials and questions depend on them.
import type { Condition, FormDefinition } from '../../forms/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { Elements } from '../elements.ts'

export interface SampleSituation {
  readonly code: string
  /** Keys of questions of the form. */
  readonly guiding: readonly string[]
  /** Conditions of materials, by name. */
  readonly materials: Readonly<Record<string, Condition>>
  /** Conditions of questions, by key. */
  readonly questions: Readonly<Record<string, Condition>>
  /** Conditions of stages, by name. */
  readonly stages: Readonly<Record<string, Condition>>
}

/** Throws when it names a material that the matter does not have. */
export function withSituations(elements: Elements, situation: SampleSituation): Elements {
  const names = Object.keys(situation.materials)
  const unknown = names.find((name) => !elements.materials.some((one) => one.name === name))
  if (unknown !== undefined) throw new Error(`${situation.code} has no material ${unknown}`)
  return {
    ...elements,
    guiding: situation.guiding,
    materials: elements.materials.map((material) => {
      const when = situation.materials[material.name]
      return when === undefined ? material : { ...material, when, required: false }
    }),
  }
}

/** Throws when it names a question that the form does not have. */
export function formWithSituations(
  definition: FormDefinition,
  { code, guiding, questions }: SampleSituation,
): FormDefinition {
  const keys = new Set(definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const unknown = [...guiding, ...Object.keys(questions)].find((key) => !keys.has(key))
  if (unknown !== undefined) throw new Error(`${code} has no question ${unknown}`)
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({
        ...field,
        when: questions[field.key] ?? field.when,
      })),
    })),
  }
}

/** Throws when it names a stage that the plan does not have. */
export function planWithSituations(plan: StagePlan, { code, stages }: SampleSituation): StagePlan {
  const unknown = Object.keys(stages).find((name) => plan.stages.every((one) => one.name !== name))
  if (unknown !== undefined) throw new Error(`${code} has no stage ${unknown}`)
  return {
    stages: plan.stages.map((stage) => {
      const when = stages[stage.name]
      return when === undefined ? stage : { ...stage, when }
    }),
  }
}
