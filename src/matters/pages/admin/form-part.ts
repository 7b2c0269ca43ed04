// 表单: which published version of its form a matter's draft uses, and the newer ones to choose from.
import type { Request, Response } from 'express'
import { designPath } from '../../../designer/index.ts'
import { formReleases } from '../../../forms/index.ts'
import { may } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  Link,
  TabsProps,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { chooseForm } from '../../choose-form.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, editPath, partPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { choosable } from '../../rules/form-choice.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { CatalogueRefusal } from '../../types.ts'
import { radios } from './edit-controls.ts'
import { partTabs } from './part-tabs.ts'
import { bodyOf, readSeen, readText, seenValues } from './seen.ts'

export interface FormPartPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  /** 草稿用第 2 版，在用版用第 1 版。 */
  readonly state: string
  readonly action: string
  readonly back: string
  readonly design: Link | null
  readonly seen: readonly HiddenValue[]
  readonly choice: FieldProps
  readonly tabs: TabsProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/form-part': FormPartPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await open(ctx, req)
  const { question } = req.query
  if (typeof question === 'string' && may(ctx.actor, 'forms.edit')) {
    const { current, draft } = editing
    const { key } = await formReleases(ctx.db, (draft ?? current).formVersionId)
    return res.redirect(303, designPath('question', key, { key: question.slice(0, 100) }))
  }
  await answer(ctx, res, editing, null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await open(ctx, req)
  const body = bodyOf(req.body)
  const { code } = editing.matter
  const chosen = { formVersionId: readText(body, 'formVersionId'), seen: readSeen(body) }
  const saved = await chooseForm(ctx, code, chosen)
  if (saved.ok) return res.redirect(303, partPath(code, 'form'))
  const { formVersionId, seen } = chosen
  await answer(ctx, res, editing, { formVersionId, seen, refusal: saved.refusal })
}

async function open(ctx: Context, req: Request): Promise<Editing> {
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  return editing
}

interface Refused {
  readonly formVersionId: string
  readonly seen: ReturnType<typeof readSeen>
  readonly refusal: CatalogueRefusal
}

async function answer(ctx: Context, res: Response, editing: Editing, refused: Refused | null) {
  const { matter, current, draft } = editing
  const drafted = (draft ?? current).formVersionId
  const { key, title, releases } = await formReleases(ctx.db, current.formVersionId)
  const number = (id: string) => releases.find((each) => each.id === id)?.version ?? 0
  const sentence = refused === null ? null : refusals[refused.refusal]
  const seen = refused?.seen ?? { currentVersionId: current.id, revision: draft?.revision ?? 0 }
  const options = choosable(releases, current.formVersionId, drafted).map(
    ({ id, version, publishedAt }) =>
      [
        id,
        `第 ${version} 版，${longDay(dayOf(publishedAt))}发布${id === current.formVersionId ? '（在用）' : ''}`,
      ] as const,
  )
  const page: FormPartPage = {
    title: `表单：${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(matter.code) },
      { label: '编辑', href: editPath(matter.code) },
      { label: '表单', href: null },
    ],
    errors:
      sentence === null ? null : { title: '没有存', items: [{ text: sentence, href: '#edit' }] },
    state: `“${title}”：${draft === null ? '' : `草稿用第 ${number(drafted)} 版，`}在用版用第 ${number(current.formVersionId)} 版。`,
    action: partPath(matter.code, 'form'),
    back: adminMatterPath(matter.code),
    design: may(ctx.actor, 'forms.read')
      ? { label: '看这份表单', href: designPath('form', key) }
      : null,
    seen: seenValues(seen.currentVersionId, seen.revision),
    choice: choiceField(options, refused?.formVersionId ?? drafted),
    tabs: partTabs(matter.code, 'form'),
  }
  await render(res, 'matters/admin/form-part', page, refused === null ? 200 : 422)
}

function choiceField(options: readonly (readonly [string, string])[], chosen: string): FieldProps {
  return {
    ...{ id: 'formVersionId', name: 'formVersionId', label: '新的申请用哪一版' },
    hint: options.length === 1 ? '没有更新的版本' : '只列在用的一版和更新的版本',
    ...{ error: null, optional: null, group: true, required: true, disabled: false },
    control: radios(options, chosen),
  }
}
