// 编辑一组要素: rows with help, added, moved and removed by buttons; stored by a button or by itself.
import type { Request, Response } from 'express'
import { formVersion } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import type { ErrorSummaryProps, HiddenValue, TabsProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { refusals } from '../../messages.ts'
import { filledRows, readRows } from '../../part-input.ts'
import { adminMatterPath, adminMattersPath, editPath, partPath, previewPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { contentOf } from '../../rules/edit.ts'
import type { Marks } from '../../rules/joining.ts'
import { marksOf, readMarks } from '../../rules/joining.ts'
import type { Row } from '../../rules/parts/column.ts'
import { commanded } from '../../rules/parts/commands.ts'
import type { RowFault } from '../../rules/parts/faults.ts'
import { rowFaults } from '../../rules/parts/faults.ts'
import { partOf } from '../../rules/parts/index.ts'
import { onPromise, withQuestions } from '../../rules/parts/on-promise.ts'
import type { Part } from '../../rules/parts/part.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Seen } from '../../save-draft.ts'
import { savePart } from '../../save-part.ts'
import type { BothSides } from './both-sides.ts'
import { bothSides, storesOver } from './both-sides.ts'
import { elementLinks } from './element-links.ts'
import type { RowView } from './part-rows.ts'
import { rowViews, summaryOf } from './part-rows.ts'
import { partTabs } from './part-tabs.ts'
import { bodyOf, pageValues, readSeen, readText, tell } from './seen.ts'

export interface PartPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly both: BothSides | null
  readonly help: string
  readonly one: string
  /** 已存到草稿，10:32; 还没有存 */
  readonly state: string
  readonly action: string
  readonly back: string
  readonly preview: string
  readonly seen: readonly HiddenValue[]
  readonly rows: readonly RowView[]
  readonly mayAdd: boolean
  readonly tabs: TabsProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/part': PartPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { editing, part } = await open(ctx, req)
  const { current, draft } = editing
  const seen = { currentVersionId: current.id, revision: draft?.revision ?? 0 }
  const saved = typeof req.query['saved'] === 'string' ? '已存到草稿。' : '还没有改。'
  const rows = part.rowsOf((draft ?? current).elements)
  const marks = marksOf(contentOf(draft ?? current), part.keys)
  const led = typeof req.query['at'] === 'string' ? req.query['at'] : null
  const shown = { part, rows, faults: [], led, refusal: null, seen, marks, state: saved }
  await answer(ctx, res, editing, shown, 200)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const { editing, part } = await open(ctx, req)
  const body = bodyOf(req.body)
  const [seen, typed, command] = [readSeen(body), readRows(part, body), readText(body, 'command')]
  const marks = readMarks(body['marks'], part.keys)
  const state = '刚才改的还没有存。'
  const shown = { part, faults: [], led: null, refusal: null, seen, marks, state }
  if (command !== '') {
    return answer(ctx, res, editing, { ...shown, rows: commanded(part, typed, command) }, 200)
  }
  const rows = filledRows(part, typed)
  const faults = rowFaults(part, rows)
  const background = readText(body, 'background') === 'yes'
  const { matter } = editing
  if (faults.length > 0) {
    if (background) return tell(res, null, `没有存：${faults[0]?.sentence ?? ''}。`)
    return answer(ctx, res, editing, { ...shown, rows, faults }, 422)
  }
  const isOver = storesOver(body, editing)
  const page = isOver ? { seen: newestSeen(editing), marks: null } : { seen, marks }
  const saved = await savePart(ctx, matter.code, { part, rows, ...page })
  if (!saved.ok) {
    const refusal = refusals[saved.refusal]
    if (background) return tell(res, null, `没有存：${refusal}`)
    return answer(ctx, res, editing, { ...shown, rows: typed, refusal }, 422)
  }
  if (background) return tell(res, saved.value, `已保存 ${clockTime(ctx.now)}`)
  res.redirect(303, `${partPath(matter.code, part.key)}?saved=yes`)
}

function newestSeen({ current, draft }: Editing): Seen {
  return { currentVersionId: current.id, revision: draft?.revision ?? 0 }
}

async function open(ctx: Context, req: Request): Promise<{ editing: Editing; part: Part }> {
  const part = found(partOf(String(req.params['part'])))
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  if (part !== onPromise) return { editing, part }
  const { elements, formVersionId } = editing.draft ?? editing.current
  const form = await formVersion(ctx.db, formVersionId)
  return { editing, part: withQuestions(form, onPromise.rowsOf(elements)[0] ?? {}) }
}

interface Shown {
  readonly part: Part
  readonly rows: readonly Row[]
  readonly faults: readonly RowFault[]
  readonly led: string | null
  readonly refusal: string | null
  readonly seen: Seen
  readonly marks: Marks | null
  readonly state: string
}

async function answer(ctx: Context, res: Response, editing: Editing, shown: Shown, status: number) {
  const { matter, current } = editing
  const { part, rows, faults, led, refusal, seen, marks, state } = shown
  const { code } = matter
  const page: PartPage = {
    title: `${part.title}：${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(code) },
      { label: '编辑', href: editPath(code) },
      { label: part.title, href: null },
    ],
    errors: summaryOf(faults, refusal),
    ...{ help: part.help, one: part.one, state },
    action: partPath(code, part.key),
    back: adminMatterPath(code),
    preview: previewPath(code),
    seen: pageValues(seen, marks),
    both:
      refusal === null
        ? null
        : bothSides(editing, partPath(code, part.key), (content) => {
            return { ...content, elements: part.put(content.elements, filledRows(part, rows)) }
          }),
    rows: rowViews(part, rows, { faults, linksOf: elementLinks(ctx, editing), led }),
    mayAdd: part.single !== true && rows.length < part.most,
    tabs: partTabs(code, part.key),
  }
  await render(res, 'matters/admin/part', page, status)
}
