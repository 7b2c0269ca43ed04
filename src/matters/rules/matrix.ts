// 县 × 环节: one row for each county, who would act in each stage there, gaps marked.
import type { PlaceRoutes } from './check-routes.ts'
import type { Fit } from './stage-owners.ts'

export interface MatrixRow {
  readonly countyCode: string
  readonly county: string
  readonly prefecture: string
  readonly cells: readonly MatrixCell[]
}

export interface MatrixCell {
  readonly fit: Fit
  /** 杂多县市场监督管理局；12 个乡镇（街道）各自办 */
  readonly text: string
}

/** In the order of the places; townships are gathered under their county. */
export function matrixOf(places: readonly PlaceRoutes[], stages: readonly number[]): MatrixRow[] {
  const counties = new Map<string, PlaceRoutes[]>()
  for (const each of places) {
    const { countyCode } = each.place
    counties.set(countyCode, [...(counties.get(countyCode) ?? []), each])
  }
  return [...counties].map(([countyCode, own]) => ({
    countyCode,
    county: own[0]?.place.countyName ?? '',
    prefecture: own[0]?.place.prefectureName ?? '',
    cells: stages.map((stage) => cellOf(own, stage)),
  }))
}

/** Cells where nobody acts, and where a level above must. */
export function gapsOf(rows: readonly MatrixRow[]): { nowhere: number; above: number } {
  const cells = rows.flatMap((row) => row.cells)
  const count = (fit: Fit) => cells.filter((cell) => cell.fit === fit).length
  return { nowhere: count('nowhere'), above: count('above') }
}

function cellOf(places: readonly PlaceRoutes[], stage: number): MatrixCell {
  const owners = places.flatMap(({ owners: all }) => all.filter((one) => one.stage === stage))
  const fit = worst(owners.map((one) => one.fit))
  const names = [...new Set(owners.flatMap(({ department }) => department?.name ?? []))]
  const lacking = owners.filter((one) => one.department === null).length
  if (names.length === 0) return { fit, text: '没有部门办' }
  const [only = ''] = names
  const who = names.length === 1 ? only : `${names.length} 个部门：${only}等`
  const gap = lacking === 0 ? '' : `；${lacking} 个乡镇（街道）没有部门办`
  return { fit, text: `${who}${fit === 'above' ? '（上级承接）' : ''}${gap}` }
}

function worst(fits: readonly Fit[]): Fit {
  if (fits.includes('nowhere') || fits.length === 0) return 'nowhere'
  return fits.includes('above') ? 'above' : 'fits'
}
