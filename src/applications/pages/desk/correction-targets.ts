// What a clerk may ask to be corrected: each question that was asked, each material of the guide.
import { questionPath, questionsByPath, rowsOf } from '../../../forms/index.ts'
import type { Answers, FormDefinition } from '../../../forms/index.ts'
import type { Elements, Material } from '../../../matters/index.ts'
import { materialsToUpload } from '../../rules/completeness.ts'
import { adviceFor, pointsOf } from '../../rules/review-points.ts'
import { materialTarget } from '../../rules/corrections.ts'

export interface CorrectionTarget {
  /** The path of a question, or 'material:3'. */
  readonly target: string
  readonly label: string
  readonly group: 'material' | 'answer'
  /** 审查要点: reasons that the clerk may choose, from the matter's list. */
  readonly points: readonly string[]
  /** How it is mended, as the matter or the question says it. */
  readonly advice: string
  /** The files handed in there, one of which may be meant. */
  readonly files: readonly TargetFile[]
}

export interface TargetFile {
  readonly attachmentId: string
  readonly fileName: string
  readonly materialNumber: number
  readonly fieldPath: string | null
}

export function correctionTargets(
  definition: FormDefinition,
  answers: Answers,
  materials: readonly Material[],
  { onPromise }: Pick<Elements, 'onPromise'>,
  files: readonly TargetFile[],
): readonly CorrectionTarget[] {
  const questions = [...questionsByPath(definition, answers)]
    .filter(([target]) => target !== onPromise?.question)
    .map(([target, { label, advice }]) => ({
      ...{ target, label, group: 'answer' as const, points: [], advice },
      files: filesAt(target, answers, files),
    }))
  // 免提交: what the hall gets itself is asked of nobody (在线政务服务若干规定 第七条), unless he sent it all the same.
  const isAskedFor = ({ freeSubmit, number }: Material) =>
    !freeSubmit || files.some((one) => one.fieldPath === null && one.materialNumber === number)
  const uploads = materialsToUpload(materials.filter(isAskedFor)).map((material) => ({
    ...{ target: materialTarget(material.number), label: material.name },
    ...{ group: 'material' as const, points: pointsOf(material), advice: adviceFor(material) },
    files: files.filter((one) => one.fieldPath === null && one.materialNumber === material.number),
  }))
  return [...uploads, ...questions]
}

/** Those of a question; in a row of a group, those that the row names as its own. */
function filesAt(
  target: string,
  answers: Answers,
  files: readonly TargetFile[],
): readonly TargetFile[] {
  const stored = files.filter(({ fieldPath }) => fieldPath === questionPath(target))
  const [group = '', row, own = ''] = target.split('.')
  if (row === undefined) return stored
  const named = rowsOf(answers[group])[Number(row)]?.[own]
  return stored.filter(({ attachmentId }) => Array.isArray(named) && named.includes(attachmentId))
}
