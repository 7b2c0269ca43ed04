// The report of the whole province as a workbook: by department, by matter, every finding.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { changedBurdens } from '../../queries/changed-burdens.ts'
import { checkedMatters } from '../../queries/checked-matters.ts'
import { regionReport } from '../../queries/region-report.ts'
import type { Burden } from '../../rules/burden.ts'
import { weightOf } from '../../rules/burden.ts'
import { elementGroups } from '../../rules/element-groups.ts'
import { countOf, ordered, reportOf } from '../../rules/report.ts'
import { workbookType, writeWorkbook } from '../../sheets/write-workbook.ts'
import { burdenNames, regionHeaders, regionNumbers } from './report-more.ts'
import { sendDownload } from './download.ts'

const burdenHeaders = ['填写项', '要交的材料', '必传', '到现场次数', '承诺工作日', '负担分']

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const matters = await checkedMatters(ctx)
  const content = await writeWorkbook([
    {
      name: '部门',
      headers: ['部门', '事项', '错误', '提醒', ...burdenHeaders],
      rows: reportOf(matters).map((line) => [
        ...[line.lineName, line.matters, line.errors, line.warnings],
        ...numbersOf(line.mean, line.weight),
      ]),
    },
    {
      name: '事项',
      headers: ['基本编码', '事项', '部门', '错误', '提醒', ...burdenHeaders],
      rows: ordered(matters, 'weight').map((matter) => [
        ...[matter.code, matter.name, matter.lineName],
        ...[countOf(matter, 'error'), countOf(matter, 'warning')],
        ...numbersOf(matter.burden, weightOf(matter.burden)),
      ]),
    },
    {
      name: '地区',
      headers: ['市州', '县（市、区）', '事项', ...regionHeaders],
      rows: (await regionReport(ctx)).map((line) => [
        ...[line.prefecture, line.county ?? '（全州市）', ...regionNumbers(line)],
      ]),
    },
    {
      name: '修改前后',
      headers: [
        ...['基本编码', '事项', '部门', '后一版'],
        ...burdenNames.flatMap(([, label]) => [`${label}（前）`, `${label}（后）`]),
        ...['负担分（前）', '负担分（后）'],
      ],
      rows: (await changedBurdens(ctx.db)).map(({ before, after, ...each }) => [
        ...[each.code, each.name, each.lineName, each.isDraft ? '草稿' : '在用'],
        ...burdenNames.flatMap(([key]) => [before[key], after[key]]),
        ...[weightOf(before), weightOf(after)],
      ]),
    },
    {
      name: '检查结果',
      headers: ['基本编码', '事项', '轻重', '要素', '说明'],
      rows: matters.flatMap(({ code, name, findings }) =>
        findings.map(({ severity, element, sentence }) => {
          const title = elementGroups.find(({ group }) => group === element)?.title ?? ''
          return [code, name, severity === 'error' ? '错误' : '提醒', title, sentence]
        }),
      ),
    },
  ])
  sendDownload(res, `事项检查报告-${ctx.today}.xlsx`, workbookType, content)
}

function numbersOf({ fields, materials, uploads, visits, days }: Burden, weight: number): number[] {
  return [fields, materials, uploads, visits, days, weight].map(
    (each) => Math.round(each * 10) / 10,
  )
}
