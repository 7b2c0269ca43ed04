// 试导入的结果: what a checked file would change and what is wrong in it, cell by cell; then the choice.
import type { Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  PaginationProps,
  StatsProps,
  TableProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { Adoption, ImportRefusal, ImportReport, StagedImport } from '../../import-store.ts'
import { sheetsOf } from '../../import-store.ts'
import { adminMattersPath, importPath, importRefusedPath, paths } from '../../paths.ts'
import type { ShownChange } from './import-changes.ts'
import { changesOf } from './import-changes.ts'
import { fieldsOf, summaryOf } from './import-fields.ts'
import { errorTable, warningTable } from './import-tables.ts'

export interface ImportPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly fileName: string
  /** Said instead of the form when there is nothing to take in. */
  readonly conclusion: string | null
  readonly stats: StatsProps
  /** What is wrong with matters that could not be read at all. */
  readonly unread: readonly string[]
  readonly faults: TableProps | null
  readonly more: string | null
  /** The rows with errors as a file, null when no matter has any. */
  readonly refused: string | null
  readonly warnings: TableProps | null
  readonly changes: readonly ShownChange[]
  readonly pages: PaginationProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly again: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/import': ImportPage
  }
}

export interface Checked {
  readonly report: ImportReport
  readonly adoption: Adoption
  readonly refusal: ImportRefusal | null
  /** How many changes were shown on the pages before. */
  readonly from: number
}

export async function answerChecked(
  ctx: Context,
  res: Response,
  { id, fileName }: StagedImport,
  { report, adoption, refusal, from }: Checked,
): Promise<void> {
  const sheets = await sheetsOf(ctx.db, id)
  const { errors, warnings, unread } = report
  const page: ImportPage = {
    title: '导入前检查',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '导入', href: paths.imports },
      { label: '检查', href: null },
    ],
    errors: refusal === null ? null : summaryOf(refusal),
    fileName,
    conclusion: conclusionOf(report),
    stats: statsOf(report),
    unread: unread.sentences,
    ...errorTable(fileName, sheets, errors),
    refused: errors.some(({ code }) => code !== null) ? importRefusedPath(id) : null,
    warnings: warningTable(fileName, sheets, warnings),
    ...(await changesOf(ctx, { id, sheets, report }, from)),
    action: importPath(id),
    fields: fieldsOf(report, adoption, refusal),
    again: paths.imports,
  }
  await render(res, 'matters/admin/import', page, refusal === null ? 200 : 422)
}

function conclusionOf({ errors, broken, matters, unread }: ImportReport): string | null {
  if (broken)
    return '标着“整张表”和没有写明事项的错误，说不清是哪个事项的，要先改好，再传一次。目录没有变。'
  const bad = new Set(errors.map(({ code }) => code))
  if (matters.some(({ kind, code }) => kind !== 'same' && !bad.has(code))) return null
  return errors.length + unread.matters === 0
    ? '没有变化。文件和目录一样，不用导入。'
    : '有变化的事项都有错误，没有可以导入的。请改好文件再传一次，目录没有变。'
}

export function statsOf({ matters, errors, unread }: ImportReport): StatsProps {
  const bad = new Set(errors.flatMap(({ code }) => code ?? []))
  const count = (kind: 'new' | 'changed' | 'same') =>
    matters.filter((one) => one.kind === kind && !bad.has(one.code)).length
  const item = (label: string, value: number, note: string | null = null) => {
    return { label, light: null, value: String(value), note }
  }
  return {
    items: [
      item('新增', count('new')),
      item('有变化', count('changed')),
      item('没有变化', count('same')),
      item('有错误', bad.size, errors.length === 0 ? null : `共 ${errors.length} 处`),
      ...(unread.matters === 0 ? [] : [item('读不出来', unread.matters)]),
    ],
  }
}
