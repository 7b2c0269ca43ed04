// 全省报告: findings and burden by department line, and the order of a list of matters.
import type { Burden } from './burden.ts'
import { meanBurden, weightOf } from './burden.ts'
import type { Finding } from './finding.ts'

export interface CheckedMatter {
  readonly code: string
  readonly name: string
  readonly lineId: string
  readonly lineName: string
  readonly findings: readonly Finding[]
  readonly burden: Burden
}

export interface LineReport {
  /** Null for the whole province. */
  readonly lineId: string | null
  readonly lineName: string
  readonly matters: number
  readonly errors: number
  readonly warnings: number
  /** Means over the matters of the line. */
  readonly mean: Burden
  readonly weight: number
}

export const orders = ['weight', 'fields', 'materials', 'visits', 'days', 'findings'] as const
export type Order = (typeof orders)[number]

/** A line each, and the whole province at the end. */
export function reportOf(matters: readonly CheckedMatter[]): LineReport[] {
  const ids = [...new Set(matters.map(({ lineId }) => lineId))]
  const byLine = ids.map((id) => {
    const own = matters.filter(({ lineId }) => lineId === id)
    return summary(id, own[0]?.lineName ?? '', own)
  })
  return [...byLine, summary(null, '全省', matters)]
}

export function countOf({ findings }: CheckedMatter, severity: 'error' | 'warning'): number {
  return findings.filter((finding) => finding.severity === severity).length
}

/** The heaviest first; equal ones by their code. */
export function ordered(matters: readonly CheckedMatter[], order: Order): CheckedMatter[] {
  return matters.toSorted(
    (one, other) => sizeOf(other, order) - sizeOf(one, order) || (one.code < other.code ? -1 : 1),
  )
}

function sizeOf({ burden, findings }: CheckedMatter, order: Order): number {
  if (order === 'weight') return weightOf(burden)
  return order === 'findings' ? findings.length : burden[order]
}

function summary(
  lineId: string | null,
  lineName: string,
  own: readonly CheckedMatter[],
): LineReport {
  const total = (severity: 'error' | 'warning'): number =>
    own.reduce((sum, matter) => sum + countOf(matter, severity), 0)
  const mean = meanBurden(own.map(({ burden }) => burden))
  return {
    ...{ lineId, lineName, matters: own.length, mean, weight: weightOf(mean) },
    ...{ errors: total('error'), warnings: total('warning') },
  }
}
