// 按情形删减: what of a guide a situation leaves out.
import { judge } from '../../forms/index.ts'
import type { FormDefinition, Told } from '../../forms/index.ts'
import { countedDays } from '../../workflow/index.ts'
import type { StagePlan } from '../../workflow/index.ts'
import type { Elements, Material, StepText } from '../types.ts'
import type { Need } from './need.ts'
import { needOf } from './need.ts'

export interface AskedMaterial {
  readonly material: Material
  readonly need: Need
}

/** In the order of the list; those of other situations are told apart. */
export function prunedMaterials(
  materials: readonly Material[],
  told: Told,
): { readonly asked: readonly AskedMaterial[]; readonly notNeeded: readonly string[] } {
  const judged = materials.map((material) => ({ material, need: needOf(material, told) }))
  return {
    asked: judged.filter(({ need }) => need !== 'not'),
    notNeeded: judged.filter(({ need }) => need === 'not').map(({ material }) => material.name),
  }
}

/** A step goes with the stage of the same name: where its branch is not taken, the step is not told. */
export function prunedSteps(
  steps: readonly StepText[],
  plan: StagePlan | null,
  told: Told,
): readonly StepText[] {
  const left = new Set(
    (plan?.stages ?? [])
      .filter(({ when = null }) => judge(when, told) === 'no')
      .map(({ name }) => name),
  )
  return steps.filter(({ name }) => !left.has(name))
}

/** 告知承诺: the steps that whoever chooses it leaves out, and others do not (现场核查). */
export function stepsWithoutPromise(
  { onPromise }: Pick<Elements, 'onPromise'>,
  plan: StagePlan | null,
  told: Told,
): readonly string[] {
  if (onPromise === null || plan === null) return []
  const { question } = onPromise
  const choice = onPromise.answer ?? true
  const { [question]: chosen, ...others } = told.answers
  if (chosen !== undefined && chosen !== choice) return []
  const settled = new Set(told.settled ?? [])
  settled.delete(question)
  const open = { ...told, answers: others, settled }
  const promising = {
    ...{ ...told, answers: { ...others, [question]: choice } },
    settled: new Set([...settled, question]),
  }
  return plan.stages
    .filter(({ when = null }) => judge(when, promising) === 'no' && judge(when, open) !== 'no')
    .map(({ name }) => name)
}

export interface PrunedTerm {
  /** Working days of the stages that this situation may go through. */
  readonly days: number
  /** The stages that it surely leaves out. */
  readonly left: readonly string[]
  /** 告知承诺: the days are those of the promise and not of the stages. */
  readonly onPromise: boolean
}

/** Null where the situation leaves no stage out; a stage that is open still counts. */
export function prunedTerm(plan: StagePlan | null, told: Told): PrunedTerm | null {
  if (plan === null) return null
  const stages = plan.stages.filter(({ when = null }) => judge(when, told) !== 'no')
  const left = plan.stages.filter((stage) => !stages.includes(stage)).map(({ name }) => name)
  return left.length === 0 ? null : { days: countedDays({ stages }), left, onPromise: false }
}

/** The form without what this situation is surely not asked. */
export function prunedForm(definition: FormDefinition, told: Told): FormDefinition {
  return {
    ...definition,
    sections: definition.sections
      .filter(({ when }) => judge(when, told) !== 'no')
      .map((section) => ({
        ...section,
        fields: section.fields.filter(({ when }) => judge(when, told) !== 'no'),
      })),
  }
}

export function countOfQuestions({ sections }: FormDefinition): number {
  return sections.reduce((sum, { fields }) => sum + fields.length, 0)
}
