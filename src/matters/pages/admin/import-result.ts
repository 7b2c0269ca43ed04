// 导入结果: so many taken, so many left, and the rows of those as a file to mend.
import type { Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { Link, NoticeProps, StatsProps, TableProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { Adopted, ImportReport, StagedImport } from '../../import-store.ts'
import { sheetsOf } from '../../import-store.ts'
import { adminMattersPath, importRefusedPath, paths } from '../../paths.ts'
import { errorTable } from './import-tables.ts'

export interface ImportResultPage extends BasePage {
  readonly fileName: string
  readonly done: NoticeProps
  readonly stats: StatsProps
  readonly next: readonly string[]
  readonly links: readonly Link[]
  /** What was left; null when nothing was. */
  readonly left: {
    readonly sentence: string
    /** The rows as a file, null where none of them could be read. */
    readonly file: string | null
    readonly unread: readonly string[]
    readonly faults: TableProps | null
    readonly more: string | null
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/import-result': ImportResultPage
  }
}

export interface Result {
  readonly report: ImportReport
  readonly outcome: Adopted
}

export async function answerResult(
  ctx: Context,
  res: Response,
  { id, fileName, adoption }: StagedImport,
  { report, outcome }: Result,
): Promise<void> {
  const bad = new Set(report.errors.flatMap(({ code }) => code ?? [])).size
  const left = bad + report.unread.matters
  const isDraft = adoption?.mode !== 'publish'
  const sheets = bad === 0 ? [] : await sheetsOf(ctx.db, id)
  await render(res, 'matters/admin/import-result', {
    title: '导入结果',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '导入', href: paths.imports },
      { label: '结果', href: null },
    ],
    fileName,
    done: {
      ...{ tone: 'ok', text: null, actions: [] },
      title: `导入完成：${outcome.added + outcome.changed} 个事项${isDraft ? '存成了草稿' : '已经送编制审核'}。`,
    },
    stats: statsOf(report, outcome, left),
    next: nextOf(outcome, isDraft),
    links: [
      isDraft
        ? { label: '看有草稿的事项', href: adminMattersPath({ status: 'with-draft' }) }
        : { label: '看在审核的事项', href: adminMattersPath({ status: 'under-review' }) },
      { label: '再导入一份文件', href: paths.imports },
    ],
    left:
      left === 0
        ? null
        : {
            sentence: `${left} 个事项有错误，没有导入，目录里还是原来的样子。`,
            file: bad === 0 ? null : importRefusedPath(id),
            unread: report.unread.sentences,
            ...errorTable(fileName, sheets, report.errors),
          },
  })
}

function nextOf({ plans }: Adopted, isDraft: boolean): string[] {
  return [
    isDraft
      ? '草稿还没有生效。请到事项目录里逐个看过，再送审。'
      : '编制审核、法制审核都通过以后才生效，在审的事项可以在事项目录里看到。',
    ...(plans === 0
      ? []
      : [`${plans} 个事项的环节有变化，环节方案另有草稿，请到流程页看过再发布。`]),
  ]
}

function statsOf(report: ImportReport, { added, changed }: Adopted, left: number): StatsProps {
  const bad = new Set(report.errors.map(({ code }) => code))
  const same = report.matters.filter(({ kind, code }) => kind === 'same' && !bad.has(code)).length
  const item = (label: string, value: number) => {
    return { label, light: null, value: String(value), note: null }
  }
  return {
    items: [
      item('新增', added),
      item('修改', changed),
      item('没有变化，不用导入', same),
      item('有错误，没有导入', left),
    ],
  }
}
