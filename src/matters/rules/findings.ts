// 检查: what an editor should look at before a version is published; a sentence for each finding.
import type { VersionContent } from '../types.ts'
import { longestPromise } from './term.ts'

export interface Finding {
  readonly weight: 'error' | 'warning'
  readonly sentence: string
  /** The field of the edit form where it can be mended, null when another page owns it. */
  readonly field: string | null
}

export function findingsOf(version: VersionContent): Finding[] {
  return [...termFindings(version), ...contentFindings(version)]
}

/** Whether a version may be published. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ weight }) => weight === 'error')
}

function termFindings(version: VersionContent): Finding[] {
  const { statutoryDays: days, statutoryUnit: unit, promisedDays, elements } = version
  const longest = longestPromise({ days, unit })
  const sum = elements.steps.reduce((total, step) => total + (step.counted ? step.days : 0), 0)
  return [
    ...finding(
      longest !== null && promisedDays > longest,
      'error',
      `承诺时限 ${promisedDays} 个工作日长于法定时限，最多 ${longest ?? 0} 个工作日。`,
      'promisedDays',
    ),
    ...finding(
      sum > promisedDays,
      'warning',
      `各环节加起来是 ${sum} 个工作日，多于承诺的 ${promisedDays} 个工作日。`,
      'promisedDays',
    ),
  ]
}

function contentFindings({ elements }: VersionContent): Finding[] {
  const vague = elements.materials.find(({ name }) => /其他.{0,4}材料/.test(name))
  return [
    ...finding(elements.conditions.length === 0, 'error', '没有受理条件。', 'conditions'),
    ...finding(elements.legalBases.length === 0, 'error', '没有法律依据。', null),
    ...finding(
      elements.legalBases.some(({ article }) => article === null),
      'warning',
      '有的法律依据没有写到条。',
      null,
    ),
    ...finding(vague !== undefined, 'warning', `材料“${vague?.name ?? ''}”说得太宽。`, null),
    ...finding(
      elements.fee.charged && elements.fee.basis === null,
      'error',
      '收费要写明依据，没有法律依据不得收费。',
      'feeBasis',
    ),
  ]
}

function finding(
  holds: boolean,
  weight: Finding['weight'],
  sentence: string,
  field: string | null,
): Finding[] {
  return holds ? [{ weight, sentence, field }] : []
}
