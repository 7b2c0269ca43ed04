// 试导入的结果: what a catalogue file would change and what is wrong in it, cell by cell; then the choice.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  PaginationProps,
  StatsProps,
  TableProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { Adoption, ImportRefusal } from '../../apply-import.ts'
import { applyImport } from '../../apply-import.ts'
import type { StagedImport } from '../../import-store.ts'
import { stagedImport } from '../../import-store.ts'
import { adminMattersPath, importPath, paths } from '../../paths.ts'
import type { ImportPlan } from '../../plan-import.ts'
import { planImport } from '../../plan-import.ts'
import { fieldsOf, summaryOf } from './import-fields.ts'
import type { ShownChange } from './import-changes.ts'
import { changesOf } from './import-changes.ts'
import { errorTable, warningTable } from './import-tables.ts'
import { bodyOf, readText } from './seen.ts'

export interface ImportPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly fileName: string
  /** Said instead of the form when there is nothing to take in. */
  readonly conclusion: string | null
  readonly stats: StatsProps
  readonly faults: TableProps | null
  readonly more: string | null
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

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const staged = await stagedOf(ctx, req)
  const adoption: Adoption = { mode: 'draft', cleanOnly: false, reason: '' }
  await answer(ctx, res, staged, { adoption, refusal: null, from: fromOf(req) })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const staged = await stagedOf(ctx, req)
  const body = bodyOf(req.body)
  const adoption: Adoption = {
    mode: readText(body, 'mode') === 'publish' ? 'publish' : 'draft',
    cleanOnly: readText(body, 'take') === 'clean',
    reason: readText(body, 'reason'),
  }
  const applied = await applyImport(ctx, staged, adoption)
  if (!applied.ok) return answer(ctx, res, staged, { adoption, refusal: applied.refusal, from: 0 })
  res.redirect(303, importPath(staged.id))
}

async function stagedOf(ctx: Context, req: Request): Promise<StagedImport> {
  const id = String(req.params['id'])
  const account = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
  found(/^\d{1,15}$/.test(id) ? account : null)
  return found(await stagedImport(ctx.db, id, account ?? '0'))
}

interface Choice {
  readonly adoption: Adoption
  readonly refusal: ImportRefusal | null
  readonly from: number
}

async function answer(
  ctx: Context,
  res: Response,
  staged: StagedImport,
  { adoption, refusal, from }: Choice,
): Promise<void> {
  const plan = await planImport(ctx.db, staged.sheets)
  const page: ImportPage = {
    title: '导入前检查',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '导入', href: paths.imports },
      { label: '检查', href: null },
    ],
    errors: refusal === null ? null : summaryOf(refusal),
    fileName: staged.fileName,
    conclusion: conclusionOf(staged, plan),
    stats: statsOf(plan),
    ...errorTable(staged.sheets, plan.errors),
    warnings: warningTable(staged.sheets, plan.warnings),
    ...(await changesOf(ctx, staged.id, plan, from)),
    action: importPath(staged.id),
    fields: fieldsOf(plan, adoption, refusal),
    again: paths.imports,
  }
  await render(res, 'matters/admin/import', page, refusal === null ? 200 : 422)
}

function conclusionOf({ appliedAt }: StagedImport, { clean, errors, broken }: ImportPlan) {
  if (appliedAt !== null)
    return '这份文件已经导入。存成草稿的，请到事项目录里逐个看过再送审；环节有变化的，环节方案另有草稿，要到流程页发布。'
  if (broken) return '先改好文件，再传一次。目录没有变。'
  if (clean.some(({ kind }) => kind !== 'same')) return null
  return errors.length === 0 ? '没有变化。文件和目录一样。' : '没有错误的事项都没有变化。'
}

function statsOf({ clean, errors }: ImportPlan): StatsProps {
  const count = (kind: 'new' | 'changed' | 'same') =>
    clean.filter((one) => one.kind === kind).length
  const spoilt = new Set(errors.flatMap(({ code }) => code ?? []))
  const item = (label: string, value: number, note: string | null = null) => {
    return { label, light: null, value: String(value), note }
  }
  return {
    items: [
      item('新增', count('new')),
      item('有变化', count('changed')),
      item('没有变化', count('same')),
      item('有错误', spoilt.size, errors.length === 0 ? null : `共 ${errors.length} 处`),
    ],
  }
}

/** 0 for anything but a number. */
function fromOf(req: Request): number {
  const from = req.query['from']
  return typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0
}
