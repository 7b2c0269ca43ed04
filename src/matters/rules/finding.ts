// 检查结果: one thing that an editor should look at, in a sentence, at the element that it concerns.

import type { FindingCode } from './finding-codes.ts'

export type Severity = 'error' | 'warning'

/** The part of a matter's page at which a finding is shown. */
export type ElementGroup =
  | 'basics'
  | 'term'
  | 'basis'
  | 'conditions'
  | 'materials'
  | 'steps'
  | 'fee'
  | 'result'
  | 'rights'
  | 'contact'
  | 'form'

export interface Finding {
  /** Names the rule, the same in reports and exports. */
  readonly code: FindingCode
  readonly severity: Severity
  readonly sentence: string
  readonly element: ElementGroup
  /**
   * The field where it can be mended: 'promisedDays' on the page of basic elements, 'materials:r2-name'
   * on that of a part, 'question:netSale' in the design of the form, 'coverage:hours' among those who
   * take the matter; the part names the page, what follows the place on it.
   */
  readonly field: string
  /** Which material or step it concerns, from 0, where the field does not say it. */
  readonly at: number | null
}

/** Whether a version may be published. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** A column of a row on the page of a part; without a row the page itself. */
export function rowField(part: string, at = -1, column = ''): string {
  return at < 0 ? `${part}:edit` : `${part}:r${at}-${column}`
}

type Place = readonly [element: ElementGroup, field: string, at?: number]

export function error(code: FindingCode, place: Place, sentence: string): Finding {
  return make('error', code, place, sentence)
}

export function warning(code: FindingCode, place: Place, sentence: string): Finding {
  return make('warning', code, place, sentence)
}

/** The finding when it holds, none otherwise. */
export function when(holds: boolean, finding: () => Finding): Finding[] {
  return holds ? [finding()] : []
}

function make(
  severity: Severity,
  code: FindingCode,
  [element, field, at]: Place,
  sentence: string,
): Finding {
  return { code, severity, sentence, element, field, at: at ?? null }
}
