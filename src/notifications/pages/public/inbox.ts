// 我的消息: what the hall told me, and marking it as read.
import type { Request, Response } from 'express'
import { allow } from '../../../platform/web/errors.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { markAllRead } from '../../mark-read.ts'
import { paths } from '../../paths.ts'
import { inbox } from '../../queries/inbox.ts'

export interface InboxPage extends BasePage {
  readonly messages: readonly {
    readonly title: string
    readonly body: string
    readonly when: string
    readonly link: string | null
    readonly unread: boolean
  }[]
  readonly hasUnread: boolean
  readonly markReadAction: string
  readonly olderHref: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'notifications/public/inbox': InboxPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  const before = req.query['before']
  const found = await inbox(ctx.db, ownAccount(ctx), typeof before === 'string' ? before : null)
  await render(res, 'notifications/public/inbox', {
    title: t('我的消息'),
    breadcrumb: [
      { label: t('首页'), href: '/' },
      { label: t('我的'), href: '/my' },
      { label: t('我的消息'), href: null },
    ],
    messages: found.items.map((one) => ({
      title: one.title,
      body: one.body,
      when: longMoment(one.createdAt),
      link: one.link,
      unread: one.readAt === null,
    })),
    hasUnread: found.items.some((one) => one.readAt === null),
    markReadAction: paths.readings,
    olderHref: found.next === null ? null : paths.inbox(found.next),
  })
}

export async function create(ctx: Context, _req: Request, res: Response): Promise<void> {
  await markAllRead(ctx, ownAccount(ctx))
  res.redirect(303, paths.inbox())
}

function ownAccount(ctx: Context): string {
  const { actor } = ctx
  allow(actor.kind === 'applicant')
  return actor.kind === 'applicant' ? actor.accountId : ''
}
