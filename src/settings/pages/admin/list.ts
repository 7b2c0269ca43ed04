// 省级参数: every setting with its value, group by group.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { SummaryListProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { valuesOf } from '../../../platform/setting-group.ts'
import { groups } from '../../groups.ts'
import { paths } from '../../paths.ts'
import { shown } from '../../rules/typed.ts'

export interface SettingsPage extends BasePage {
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly lead: string
    readonly href: string
    readonly values: SummaryListProps
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'settings/admin/list': SettingsPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const values = await Promise.all(groups.map((group) => valuesOf(ctx.db, group)))
  await render(res, 'settings/admin/list', {
    title: '省级参数',
    breadcrumb: [],
    groups: groups.map(({ key, title, lead, fields }, at) => ({
      ...{ id: key, title, lead, href: paths.group(key) },
      values: {
        items: fields.map((field) => ({
          label: field.label,
          value: shown(field, values[at] ?? {}),
          ...{ tag: null, action: null, locked: false },
        })),
      },
    })),
  })
}
