// What a clerk may ask to be corrected: each question that was asked, each material of the guide.
import { questionsByPath } from '../../../forms/index.ts'
import type { Answers, FormDefinition } from '../../../forms/index.ts'
import type { Elements, Material } from '../../../matters/index.ts'
import { materialsToUpload } from '../../rules/completeness.ts'
import { materialTarget } from '../../rules/corrections.ts'

export interface CorrectionTarget {
  /** The path of a question, or 'material:3'. */
  readonly target: string
  readonly label: string
  readonly group: 'material' | 'answer'
}

export function correctionTargets(
  definition: FormDefinition,
  answers: Answers,
  materials: readonly Material[],
  { onPromise }: Pick<Elements, 'onPromise'>,
): readonly CorrectionTarget[] {
  const questions = [...questionsByPath(definition, answers)]
    .filter(([target]) => target !== onPromise?.question)
    .map(([target, { label }]) => ({ target, label, group: 'answer' as const }))
  const uploads = materialsToUpload(materials).map(({ number, name }) => ({
    target: materialTarget(number),
    label: name,
    group: 'material' as const,
  }))
  return [...uploads, ...questions]
}
