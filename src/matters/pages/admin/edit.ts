// 编辑事项: the form by which a provincial editor makes the next version's draft.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
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
import { adminMatterPath, adminMattersPath, editPath, previewPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { applyEdit, contentOf, editedKeys } from '../../rules/edit.ts'
import type { Edit } from '../../rules/edit.ts'
import type { Marks } from '../../rules/joining.ts'
import { marksOf, readMarks } from '../../rules/joining.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Seen } from '../../save-draft.ts'
import { saveBasics } from '../../save-basics.ts'
import type { BothSides } from './both-sides.ts'
import { bothSides, storesOver } from './both-sides.ts'
import { editFields, elementOf } from './edit-fields.ts'
import type { ElementLinks } from './element-links.ts'
import { elementLinks } from './element-links.ts'
import type { FindingLine } from './finding-links.ts'
import { findingLines, mendingOf } from './finding-links.ts'
import { partTabs } from './part-tabs.ts'
import { headline, lockedElements, versionStrip } from './matter-parts.ts'
import { bodyOf, pageValues, readSeen, readText, tell } from './seen.ts'

export interface EditPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly both: BothSides | null
  /** 已存到草稿，10:32; 还没有改 */
  readonly state: string
  readonly preview: string
  readonly headline: string
  readonly tabs: TabsProps
  readonly versions: VersionsProps
  readonly locked: SummaryListProps
  readonly check: { readonly title: string; readonly findings: readonly FindingLine[] }
  readonly action: string
  readonly cancel: string
  readonly seen: readonly HiddenValue[]
  readonly main: readonly ElementField[]
  readonly reason: FieldProps
}

/** A question with who changed its element and what is said about it. */
export interface ElementField {
  readonly field: FieldProps
  readonly about: ElementLinks | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/edit': EditPage
  }
}

export async function edit(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await openEditing(ctx, req)
  const { current, draft } = editing
  const shown = draft ?? current
  await answer(ctx, res, editing, {
    ...{ values: valuesOf(shown), errors: {}, refusal: null, wanted: null },
    seen: { currentVersionId: current.id, revision: draft?.revision ?? 0 },
    marks: marksOf(contentOf(shown), editedKeys),
    state: '还没有改。',
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const editing = await openEditing(ctx, req)
  const page = { seen: readSeen(body), marks: readMarks(body['marks'], editedKeys) }
  const background = readText(body, 'background') === 'yes'
  const hasReason = readText(body, 'changeReason') !== '' || !background
  const { fee } = (editing.draft ?? editing.current).elements
  const read = readEdit(hasReason ? body : { ...body, ...noReason }, fee.items.length > 0)
  const { values, errors, edit: wanted } = read
  const shown = { ...page, values, wanted, state: '刚才改的还没有存。' }
  if (wanted === null) {
    if (background) return tell(res, null, `没有存：${Object.values(errors)[0] ?? ''}。`)
    return answer(ctx, res, editing, { ...shown, errors, refusal: null })
  }
  const { code } = editing.matter
  const saved = await saveBasics(ctx, code, {
    ...(storesOver(body, editing) ? overwriting(editing) : page),
    ...{ edit: wanted, reason: hasReason ? values.changeReason : null },
  })
  if (saved.ok) {
    if (background) return tell(res, saved.value, `已保存 ${clockTime(ctx.now)}`)
    return res.redirect(303, adminMatterPath(code))
  }
  const sentence = refusals[saved.refusal]
  if (background) return tell(res, null, `没有存：${sentence}`)
  const isTerm = saved.refusal === 'promise-too-long'
  await answer(ctx, res, editing, {
    ...{ ...shown, errors: isTerm ? { promisedDays: sentence } : {} },
    refusal: isTerm ? null : sentence,
  })
}

/** A page that stores by itself need not know yet why: the button asks for it. */
const noReason = { changeReason: '修改基本要素' }

/** What somebody read on the page that showed both sides. */
function overwriting({ current, draft }: Editing) {
  return { seen: { currentVersionId: current.id, revision: draft?.revision ?? 0 }, marks: null }
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
  readonly marks: Marks | null
  /** What was to be stored, null where nothing was or something is wrong with it. */
  readonly wanted: Edit | null
  readonly state: string
}

async function answer(ctx: Context, res: Response, editing: Editing, typed: Typed): Promise<void> {
  const { matter, current, draft } = editing
  const { values, errors, refusal, seen, marks, wanted, state } = typed
  const summary = errorSummary(errors, refusal)
  const findings = await checkMatter(ctx, matter, draft ?? current)
  const linksOf = elementLinks(ctx, editing)
  const { main, reason } = editFields(draft ?? current, values, errors)
  const page: EditPage = {
    title: `编辑 ${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(matter.code) },
      { label: '编辑', href: null },
    ],
    errors: summary,
    both:
      refusal === null || wanted === null
        ? null
        : bothSides(editing, editPath(matter.code), (content) => applyEdit(content, wanted)),
    ...{ state, preview: previewPath(matter.code) },
    headline: headline(editing),
    tabs: partTabs(matter.code, 'main'),
    versions: versionStrip(editing),
    locked: lockedElements(editing),
    check: {
      title: draft === null ? '在用版的检查结果' : '草稿的检查结果',
      findings: findingLines(findings, await mendingOf(ctx, editing, true)),
    },
    action: editPath(matter.code),
    cancel: adminMatterPath(matter.code),
    seen: pageValues(seen, marks),
    main: main.map((field) => {
      const element = elementOf[field.name as keyof EditValues]
      return { field, about: element === undefined ? null : linksOf(element) }
    }),
    reason,
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
