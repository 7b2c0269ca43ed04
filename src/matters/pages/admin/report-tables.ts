// The tables of the report: departments and matters, with their findings and their burden.
import type { TableProps } from '../../../platform/web/components.ts'
import { adminMatterPath, reportPath } from '../../paths.ts'
import type { Burden } from '../../rules/burden.ts'
import { weightOf } from '../../rules/burden.ts'
import type { FindingKind } from '../../queries/finding-kinds.ts'
import type { KeptMatter } from '../../queries/kept-checks.ts'
import type { LineReport } from '../../rules/report.ts'

export function lineTable(report: readonly LineReport[]): TableProps {
  return {
    ...{ caption: '各部门', captionHidden: true, selectLabel: null },
    columns: columnsOf('部门', ['事项', '错误', '提醒']),
    rows: report.map(({ lineId, lineName, matters, errors, warnings, mean, weight }) => ({
      select: null,
      cells: [
        lineId === null
          ? { kind: 'text', text: lineName }
          : {
              kind: 'link',
              text: lineName,
              href: reportPath({ part: 'matters', line: lineId }),
              sub: null,
            },
        ...cellsOf([matters, errors, warnings]),
        ...burdenCells(mean, weight),
      ],
    })),
  }
}

export function matterTable(matters: readonly KeptMatter[]): TableProps {
  return {
    ...{ caption: '各事项', captionHidden: true, selectLabel: null },
    columns: columnsOf('事项', ['错误', '提醒']),
    rows: matters.map((matter) => ({
      select: null,
      cells: [
        {
          ...{ kind: 'link', text: matter.name, sub: matter.lineName },
          href: `${adminMatterPath(matter.code)}#check`,
        },
        ...cellsOf([matter.errors, matter.warnings]),
        ...burdenCells(matter.burden, weightOf(matter.burden)),
      ],
    })),
  }
}

/** 各种检查结果: counted by matters, with one of the sentences. */
export function kindTable(kinds: readonly FindingKind[]): TableProps {
  return {
    ...{ caption: '各种检查结果', captionHidden: true, selectLabel: null },
    columns: [
      { label: '检查结果（举一例）', numeric: false },
      { label: '轻重', numeric: false },
      { label: '事项', numeric: true },
    ],
    rows: kinds.map(({ severity, matters, sentence, matterCode }) => ({
      select: null,
      cells: [
        { kind: 'link', text: sentence, href: `${adminMatterPath(matterCode)}#check`, sub: null },
        { kind: 'text', text: severity === 'error' ? '错误' : '提醒' },
        ...cellsOf([matters]),
      ],
    })),
  }
}

function columnsOf(first: string, counts: readonly string[]) {
  const numbers = ['填写项', '材料', '必传', '跑', '工作日', '负担分']
  return [
    { label: first, numeric: false },
    ...[...counts, ...numbers].map((label) => ({ label, numeric: true })),
  ]
}

function burdenCells({ fields, materials, uploads, visits, days }: Burden, weight: number) {
  return cellsOf([fields, materials, uploads, visits, days, weight])
}

function cellsOf(values: readonly number[]) {
  return values.map((value) => ({ kind: 'text' as const, text: rounded(value) }))
}

/** One place after the point where there is something. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}
