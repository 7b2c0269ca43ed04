// 全省报告: findings and burden by department line, and the order of a list of matters.
import type { Burden } from './burden.ts'
import { addBurdens, noBurden, shareOf, weightOf } from './burden.ts'
import type { Finding } from './finding.ts'

export interface CheckedMatter {
  readonly matterId: string
  readonly versionId: string
  readonly code: string
  readonly name: string
  readonly lineId: string
  readonly lineName: string
  readonly lineSort: number
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

/** Counted matter by matter, so that a catalogue of any size fits. */
export interface Tally {
  add(matter: CheckedMatter): void
  /** A line each in their order, and the whole province at the end. */
  report(): LineReport[]
  /** The heaviest first. */
  heaviest(): CheckedMatter[]
}

export interface Wanted {
  /** Only the matters of this line are kept; null for all. */
  readonly lineId: string | null
  readonly order: Order
  readonly most: number
}

export function tally({ lineId, order, most }: Wanted): Tally {
  const sums = new Map<string, Sum>()
  const whole: Sum = emptySum({ lineId: null, lineName: '全省', lineSort: 0 })
  let kept: CheckedMatter[] = []
  return {
    add: (matter) => {
      const own: Sum = sums.get(matter.lineId) ?? emptySum(matter)
      sums.set(matter.lineId, own)
      for (const sum of [own, whole]) count(sum, matter)
      if (lineId !== null && matter.lineId !== lineId) return
      kept.push(matter)
      if (kept.length > most * 2) kept = ordered(kept, order).slice(0, most)
    },
    report: () => {
      const lines = [...sums.values()].toSorted((one, other) => one.lineSort - other.lineSort)
      return [...lines, whole].map(lineOf)
    },
    heaviest: () => ordered(kept, order).slice(0, most),
  }
}

export function countOf({ findings }: CheckedMatter, severity: 'error' | 'warning'): number {
  return findings.filter((finding) => finding.severity === severity).length
}

/** The heaviest first; equal ones by their code. */
function ordered(matters: readonly CheckedMatter[], order: Order): CheckedMatter[] {
  return matters.toSorted(
    (one, other) => sizeOf(other, order) - sizeOf(one, order) || (one.code < other.code ? -1 : 1),
  )
}

function sizeOf({ burden, findings }: CheckedMatter, order: Order): number {
  if (order === 'weight') return weightOf(burden)
  return order === 'findings' ? findings.length : burden[order]
}

interface Sum {
  readonly lineId: string | null
  readonly lineName: string
  readonly lineSort: number
  matters: number
  errors: number
  warnings: number
  burden: Burden
}

function emptySum({ lineId, lineName, lineSort }: Pick<Sum, 'lineId' | 'lineName' | 'lineSort'>) {
  return { lineId, lineName, lineSort, matters: 0, errors: 0, warnings: 0, burden: noBurden }
}

function count(sum: Sum, matter: CheckedMatter): void {
  sum.matters += 1
  sum.errors += countOf(matter, 'error')
  sum.warnings += countOf(matter, 'warning')
  sum.burden = addBurdens(sum.burden, matter.burden)
}

function lineOf({ lineId, lineName, matters, errors, warnings, burden }: Sum): LineReport {
  const mean = shareOf(burden, matters)
  return { lineId, lineName, matters, errors, warnings, mean, weight: weightOf(mean) }
}
