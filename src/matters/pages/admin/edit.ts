// 编辑事项: the form by which a provincial editor makes the next version's draft.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  SummaryListProps,
  TabsProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { checkMatter } from '../../check-matter.ts'
import type { EditValues } from '../../edit-values.ts'
import { valuesOf } from '../../edit-values.ts'
import type { EditErrors } from '../../inputs.ts'
import { readEdit } from '../../inputs.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, editPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Seen } from '../../save-draft.ts'
import { saveDraft } from '../../save-draft.ts'
import { editFields } from './edit-fields.ts'
import type { FindingLine } from './matter-parts.ts'
import { partTabs } from './part-tabs.ts'
import { findingLines, headline, lockedElements, versionStrip } from './matter-parts.ts'
import { bodyOf, readSeen, seenValues } from './seen.ts'

export interface EditPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly headline: string
  readonly tabs: TabsProps
  readonly versions: VersionsProps
  readonly locked: SummaryListProps
  readonly check: { readonly title: string; readonly findings: readonly FindingLine[] }
  readonly action: string
  readonly cancel: string
  readonly seen: readonly HiddenValue[]
  readonly main: readonly FieldProps[]
  readonly faq: readonly (readonly FieldProps[])[]
  readonly reason: FieldProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/edit': EditPage
  }
}

export async function edit(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await openEditing(ctx, req)
  const { current, draft } = editing
  const seen = { currentVersionId: current.id, revision: draft?.revision ?? 0 }
  await answer(ctx, res, editing, {
    values: valuesOf(draft ?? current),
    errors: {},
    refusal: null,
    seen,
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const seen = readSeen(body)
  const { values, errors, edit: wanted } = readEdit(body)
  const code = String(req.params['code'])
  if (wanted === null) {
    return answer(ctx, res, await openEditing(ctx, req), { values, errors, refusal: null, seen })
  }
  const saved = await saveDraft(ctx, code, wanted, seen)
  if (saved.ok) return res.redirect(303, adminMatterPath(code))
  const sentence = refusals[saved.refusal]
  const isTerm = saved.refusal === 'promise-too-long'
  await answer(ctx, res, await openEditing(ctx, req), {
    values,
    errors: isTerm ? { promisedDays: sentence } : {},
    refusal: isTerm ? null : sentence,
    seen,
  })
}

async function openEditing(ctx: Context, req: Request): Promise<Editing> {
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  return editing
}

interface Typed {
  readonly values: EditValues
  readonly errors: EditErrors
  readonly refusal: string | null
  readonly seen: Seen
}

async function answer(ctx: Context, res: Response, editing: Editing, typed: Typed): Promise<void> {
  const { matter, current, draft } = editing
  const { values, errors, refusal, seen } = typed
  const summary = errorSummary(errors, refusal)
  const findings = await checkMatter(ctx, matter, draft ?? current)
  const page: EditPage = {
    title: `编辑 ${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(matter.code) },
      { label: '编辑', href: null },
    ],
    errors: summary,
    headline: headline(editing),
    tabs: partTabs(matter.code, 'main'),
    versions: versionStrip(editing),
    locked: lockedElements(editing),
    check: {
      title: draft === null ? '在用版的检查结果' : '草稿的检查结果',
      findings: findingLines(findings, matter.code, true),
    },
    action: editPath(matter.code),
    cancel: adminMatterPath(matter.code),
    seen: seenValues(seen.currentVersionId, seen.revision),
    ...editFields(draft ?? current, values, errors),
  }
  await render(res, 'matters/admin/edit', page, summary === null ? 200 : 422)
}

function errorSummary(errors: EditErrors, refusal: string | null): ErrorSummaryProps | null {
  const items = Object.entries(errors).map(([field, text]) => ({
    text: text ?? '',
    href: `#${field}`,
  }))
  if (refusal !== null) items.unshift({ text: refusal, href: '#edit' })
  return items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
}
