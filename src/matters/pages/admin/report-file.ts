// The report of the whole province as a workbook: by department, by matter, every finding.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { snapshot } from '../../../platform/database/transaction.ts'
import { changedPages } from '../../queries/changed-burdens.ts'
import { keptLines, keptPages, keptRegions } from '../../queries/kept-checks.ts'
import type { Burden } from '../../rules/burden.ts'
import { weightOf } from '../../rules/burden.ts'
import { elementGroups } from '../../rules/element-groups.ts'
import type { LargeSheet } from '../../sheets/write-large-workbook.ts'
import { inOne } from '../../sheets/write-large-workbook.ts'
import { burdenNames, regionHeaders, regionNumbers } from './report-more.ts'
import { sendWorkbook } from './download.ts'

const burdenHeaders = ['填写项', '要交的材料', '必传', '到现场次数', '承诺工作日', '负担分']

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  await sendWorkbook(res, `事项检查报告-${ctx.today}.xlsx`, (make) =>
    snapshot(ctx.db, async (db) => make(sheetsOf({ db }))),
  )
}

type Source = Pick<Context, 'db'>

/** Matters and findings in the order of codes, one page of them in memory; the rest is short. */
function sheetsOf(source: Source): LargeSheet[] {
  return [
    {
      name: '事项',
      headers: ['基本编码', '事项', '部门', '错误', '提醒', ...burdenHeaders],
      rows: matterRows(source),
    },
    {
      name: '部门',
      headers: ['部门', '事项', '错误', '提醒', ...burdenHeaders],
      rows: lineRows(source),
    },
    {
      name: '地区',
      headers: ['市州', '县（市、区）', '事项', ...regionHeaders],
      rows: regionRows(source),
    },
    {
      name: '修改前后',
      headers: [
        ...['基本编码', '事项', '部门', '后一版'],
        ...burdenNames.flatMap(([, label]) => [`${label}（前）`, `${label}（后）`]),
        ...['负担分（前）', '负担分（后）'],
      ],
      rows: changedRows(source),
    },
    {
      name: '检查结果',
      headers: ['基本编码', '事项', '轻重', '要素', '说明'],
      rows: findingRows(source),
    },
  ]
}

async function* matterRows({ db }: Source) {
  for await (const page of keptPages(db)) {
    yield page.map((matter) => [
      ...[matter.code, matter.name, matter.lineName],
      ...[matter.errors, matter.warnings],
      ...numbersOf(matter.burden, weightOf(matter.burden)),
    ])
  }
}

async function* lineRows({ db }: Source) {
  yield* inOne(
    (await keptLines(db)).map((line) => [
      ...[line.lineName, line.matters, line.errors, line.warnings],
      ...numbersOf(line.mean, line.weight),
    ]),
  )
}

async function* regionRows({ db }: Source) {
  yield (await keptRegions(db)).map((line) => [
    ...[line.prefecture, line.county ?? '（全州市）', ...regionNumbers(line)],
  ])
}

async function* changedRows({ db }: Source) {
  for await (const page of changedPages(db)) {
    yield page.map(({ before, after, ...each }) => [
      ...[each.code, each.name, each.lineName, each.isDraft ? '草稿' : '在用'],
      ...burdenNames.flatMap(([key]) => [before[key], after[key]]),
      ...[weightOf(before), weightOf(after)],
    ])
  }
}

async function* findingRows({ db }: Source) {
  for await (const page of keptPages(db)) {
    yield page.flatMap(({ code, name, findings }) =>
      findings.map(({ severity, element, sentence }) => {
        const title = elementGroups.find(({ group }) => group === element)?.title ?? ''
        return [code, name, severity === 'error' ? '错误' : '提醒', title, sentence]
      }),
    )
  }
}

function numbersOf({ fields, materials, uploads, visits, days }: Burden, weight: number): number[] {
  return [fields, materials, uploads, visits, days, weight].map(
    (each) => Math.round(each * 10) / 10,
  )
}
