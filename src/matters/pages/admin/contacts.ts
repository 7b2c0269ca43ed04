// 核对电话和时间: an editor confirms what the departments whose lists he keeps say of themselves.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { isDay } from '../../../kernel/day.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { confirmContacts } from '../../contacts.ts'
import { myScope } from '../../list-scope.ts'
import { adminMattersPath, contactPath, paths } from '../../paths.ts'
import { staleContacts } from '../../queries/stale-contacts.ts'
import { bodyOf, readText } from './seen.ts'

export interface ContactsPage extends BasePage {
  readonly lead: string
  readonly action: string
  readonly lines: readonly {
    readonly id: string
    readonly name: string
    readonly href: string
    readonly facts: string
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/contacts': ContactsPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const scope = found(await myScope(ctx.db, ctx))
  const { months, items } = await staleContacts(ctx, scope)
  await render(res, 'matters/admin/contacts', {
    title: '核对电话和时间',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '核对电话和时间', href: null },
    ],
    lead: `这些部门的地址、电话和办公时间超过 ${months} 个月没有核对。打个电话问一问，没有变就点“没有变”；变了的点部门的名称去改。最多列 50 个，核对完再接着列。`,
    action: paths.contacts,
    lines: items.map(({ departmentId, name, phone, hours, offerings, since }) => ({
      ...{ id: departmentId, name, href: contactPath(departmentId) },
      facts: [
        phone ?? '没有电话',
        hours ?? '没有办公时间',
        `${offerings} 个事项`,
        isDay(since) ? `上次核对 ${longDay(since)}` : '',
      ].join(' · '),
    })),
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const confirmed = await confirmContacts(ctx, readText(bodyOf(req.body), 'department'))
  allow(confirmed.ok)
  res.redirect(303, paths.contacts)
}
