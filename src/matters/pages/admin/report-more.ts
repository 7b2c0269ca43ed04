// The tables of the report by region, and of what changes of matters did to their burden.
import type { TableProps } from '../../../platform/web/components.ts'
import { adminMatterPath, reportPath } from '../../paths.ts'
import type { ChangedBurden } from '../../queries/changed-burdens.ts'
import type { RegionLine } from '../../queries/region-report.ts'
import type { Burden } from '../../rules/burden.ts'
import { noBurden, weightOf } from '../../rules/burden.ts'
import { rounded } from './report-tables.ts'

export const regionHeaders = [
  ...['办理机构', '没有电话', '没有办公时间', '久未确认'],
  ...['填写项', '材料', '跑', '承诺（工作日）', '负担分'],
] as const

export function regionNumbers(line: RegionLine): number[] {
  const { matters, offerings, withoutPhone, withoutHours, stale } = line
  const { meanFields: fields, meanMaterials: materials, meanVisits: visits, meanDays: days } = line
  const weight = weightOf({ ...noBurden, fields, materials, visits })
  const means = [fields, materials, visits, days, weight].map((mean) => Math.round(mean * 10) / 10)
  return [matters, offerings, withoutPhone, withoutHours, stale, ...means]
}

export function regionTable(regions: readonly RegionLine[]): TableProps {
  const headers = ['事项', ...regionHeaders]
  return {
    ...{ caption: '各地区', captionHidden: true, selectLabel: null },
    columns: [
      { label: '地区', numeric: false },
      ...headers.map((label) => ({ label, numeric: true })),
    ],
    rows: regions.map((line) => ({
      select: null,
      cells: [
        placeOf(line),
        ...regionNumbers(line).map((value) => ({ kind: 'text' as const, text: rounded(value) })),
      ],
    })),
  }
}

/** A prefecture leads to its counties. */
function placeOf({ prefecture, county }: RegionLine) {
  const href = reportPath({ part: 'regions', prefecture })
  return county === null
    ? ({ kind: 'link', text: `${prefecture}（全州市）`, href, sub: null } as const)
    : ({ kind: 'text', text: county } as const)
}

/** Null when no matter was changed since it was first published. */
export function changedTable(changed: readonly ChangedBurden[]): TableProps | null {
  if (changed.length === 0) return null
  return {
    ...{ caption: '修改前后', captionHidden: true, selectLabel: null },
    columns: [
      { label: '事项', numeric: false },
      ...burdenNames.map(([, label]) => ({ label, numeric: true })),
      { label: '负担分', numeric: true },
    ],
    rows: changed.map(({ code, name, before, after, isDraft, lineName }) => ({
      select: null,
      cells: [
        {
          ...{ kind: 'link', text: name, href: adminMatterPath(code) },
          sub: isDraft ? `${lineName}，草稿` : lineName,
        },
        ...burdenNames.map(([key]) => cellOf(before[key], after[key])),
        cellOf(weightOf(before), weightOf(after)),
      ],
    })),
  }
}

export const burdenNames: readonly (readonly [keyof Burden, string])[] = [
  ['fields', '填写项'],
  ['materials', '材料'],
  ['visits', '跑'],
  ['days', '工作日'],
]

function cellOf(before: number, after: number) {
  const text = before === after ? rounded(after) : `${rounded(before)} → ${rounded(after)}`
  return { kind: 'text' as const, text }
}
