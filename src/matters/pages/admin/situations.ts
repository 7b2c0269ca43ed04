// 办理情形: which questions of the form guide readers, and under which condition each material is asked.
import type { Request, Response } from 'express'
import { formVersion } from '../../../forms/index.ts'
import type { FormDefinition } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  SummaryListProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { refusals } from '../../messages.ts'
import {
  adminMatterPath,
  adminMattersPath,
  editPath,
  materialWhenPath,
  partPath,
  previewPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { situationOf } from '../../queries/situation-of.ts'
import type { SituationOf } from '../../queries/situation-of.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { mayGuide } from '../../rules/situation.ts'
import { saveElements } from '../../save-part.ts'
import { partTabs } from './part-tabs.ts'
import { bodyOf, readSeen, seenValues } from './seen.ts'

export interface SituationsPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly state: string
  readonly action: string
  readonly seen: readonly HiddenValue[]
  /** Null where the form has no question that can be answered by choosing. */
  readonly guiding: FieldProps | null
  readonly materials: SummaryListProps
  readonly preview: string
  readonly back: string
  readonly tabs: TabsProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/situations': SituationsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await openSituations(ctx, req)
  const saved = typeof req.query['saved'] === 'string' ? '已存到草稿。' : '还没有改。'
  await answer(ctx, res, editing, { state: saved, refusal: null })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await openSituations(ctx, req)
  const body = bodyOf(req.body)
  const chosen = new Set([body['guiding']].flat().filter((one) => typeof one === 'string'))
  const { form } = await formOf(ctx, editing)
  // In the order of the form, and only what can guide.
  const guiding = form.sections
    .flatMap(({ fields }) => fields)
    .filter((field) => mayGuide(field) && chosen.has(field.key))
    .map(({ key }) => key)
  const saved = await saveElements(ctx, editing.matter.code, {
    ...{ seen: readSeen(body), reason: '修改办理情形' },
    change: (elements) => ({ ...elements, guiding }),
  })
  if (saved.ok) return res.redirect(303, `${partPath(editing.matter.code, 'situations')}?saved=yes`)
  await answer(ctx, res, editing, { state: '没有存。', refusal: refusals[saved.refusal] })
}

export async function openSituations(ctx: Context, req: Request): Promise<Editing> {
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  return editing
}

/** The version that is edited, with its form and the words of its conditions. */
export async function formOf(
  ctx: Context,
  { current, draft }: Editing,
): Promise<{ readonly form: FormDefinition; readonly situation: SituationOf }> {
  const version = draft ?? current
  return {
    form: await formVersion(ctx.db, version.formVersionId),
    situation: await situationOf(ctx, version, { region: null, chosen: {} }),
  }
}

async function answer(
  ctx: Context,
  res: Response,
  editing: Editing,
  { state, refusal }: { readonly state: string; readonly refusal: string | null },
): Promise<void> {
  const { matter, current, draft } = editing
  const { code } = matter
  const { form, situation } = await formOf(ctx, editing)
  const { elements } = draft ?? current
  await render(
    res,
    'matters/admin/situations',
    {
      title: `办理情形：${current.name}`,
      breadcrumb: [
        { label: '事项目录', href: adminMattersPath() },
        { label: current.name, href: adminMatterPath(code) },
        { label: '编辑', href: editPath(code) },
        { label: '办理情形', href: null },
      ],
      errors:
        refusal === null ? null : { title: '没有存', items: [{ text: refusal, href: '#edit' }] },
      state,
      action: partPath(code, 'situations'),
      seen: seenValues(current.id, draft?.revision ?? 0),
      guiding: guidingField(form, elements.guiding),
      materials: {
        items: elements.materials.map(({ number, name, when }) => ({
          label: name,
          value: when === null ? '各种情形都一样' : `${situation.words(when)}才要`,
          tag: null,
          action: { label: '改', href: materialWhenPath(code, number) },
          locked: false,
        })),
      },
      preview: previewPath(code),
      back: adminMatterPath(code),
      tabs: partTabs(code, 'situations'),
    },
    refusal === null ? 200 : 422,
  )
}

function guidingField(form: FormDefinition, guiding: readonly string[]): FieldProps | null {
  const options = form.sections
    .flatMap(({ fields }) => fields)
    .filter(mayGuide)
    .map(({ key, label }) => {
      return { value: key, label, hint: null, chosen: guiding.includes(key), disabled: false }
    })
  if (options.length === 0) return null
  return {
    ...{ id: 'guiding', name: 'guiding', label: '指南里先问哪几道题' },
    hint: '只列申请表里选一选就能答的题。问得越少越好：只勾会改变材料、步骤或要填的题的。',
    ...{ error: null, optional: null, group: true, required: false, disabled: false },
    control: { kind: 'choices', type: 'checkbox', wrap: false, options },
  }
}
