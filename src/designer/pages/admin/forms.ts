// 表单: every form and block, and where a new one begins.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type { FieldProps, FiltersProps } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { beginDesign } from '../../change-design.ts'
import { kindNames } from '../../messages.ts'
import { designPath, formsPath, paths } from '../../paths.ts'
import { formLines } from '../../queries.ts'
import { lineField, selectField, textsOf } from './controls.ts'

export interface FormsPage extends BasePage {
  readonly filters: FiltersProps
  readonly lines: readonly {
    readonly title: string
    readonly href: string
    readonly about: string
  }[]
  readonly next: string | null
  readonly action: string | null
  readonly fields: readonly FieldProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/forms': FormsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, { title: '', kind: 'form', error: null })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = textsOf(req.body)
  const title = (body['title'] ?? '').trim()
  const kind = body['kind'] === 'block' ? 'block' : 'form'
  if (title === '' || title.length > 100) {
    return answer(ctx, req, res, { title, kind, error: '请写名称，最多 100 个字' })
  }
  const begun = await beginDesign(ctx, title, kind)
  allow(begun.ok)
  if (begun.ok) res.redirect(303, designPath('form', begun.value))
}

interface Typed {
  readonly title: string
  readonly kind: string
  readonly error: string | null
}

async function answer(ctx: Context, req: Request, res: Response, typed: Typed): Promise<void> {
  const q = typeof req.query['q'] === 'string' ? req.query['q'].slice(0, 50) : ''
  const after = typeof req.query['after'] === 'string' ? req.query['after'].slice(0, 120) : ''
  const { items, next } = await formLines(ctx.db, { q, after })
  const page: FormsPage = {
    title: '表单',
    breadcrumb: [],
    filters: {
      ...{ action: paths.forms, label: '找表单', button: '找', selects: [], keeps: [] },
      search: { id: 'q', name: 'q', label: '表单名称', value: q, shortcut: null },
      clear: q === '' ? null : paths.forms,
    },
    lines: items.map(({ key, title, kind, version, isDrafted }) => ({
      title,
      href: designPath('form', key),
      about: [
        kindNames[kind],
        version === null ? '还没有发布' : `第 ${version} 版在用`,
        ...(isDrafted ? ['正在改'] : []),
      ].join(' · '),
    })),
    next: next === null ? null : formsPath({ q, after: next }),
    action: may(ctx.actor, 'forms.edit') ? paths.forms : null,
    fields: [
      lineField({
        id: 'title',
        label: '名称',
        hint: '比如：临时救助申请表',
        value: typed.title,
        error: typed.error,
      }),
      selectField(
        {
          ...{ id: 'kind', label: '做什么', value: typed.kind, error: null },
          hint: '题块是几份表单共用的一组题，比如申请人身份，全省只写一次。',
        },
        [
          ['form', '一份表单'],
          ['block', '一个题块'],
        ],
        null,
      ),
    ],
  }
  await render(res, 'designer/admin/forms', page, typed.error === null ? 200 : 422)
}
