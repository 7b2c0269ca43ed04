// 消息 at the desk: what colleagues and the hall told a member of staff.
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { markAllRead } from '../../mark-read.ts'
import { paths } from '../../paths.ts'
import { inbox } from '../../queries/inbox.ts'
import type { InboxPage } from '../public/inbox.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'notifications/desk/inbox': InboxPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const before = req.query['before']
  const found = await inbox(ctx.db, ownAccount(ctx), typeof before === 'string' ? before : null)
  await render(res, 'notifications/desk/inbox', {
    title: '消息',
    breadcrumb: [],
    messages: found.items.map(({ title, body, createdAt, link, readAt }) => ({
      ...{ title, body, link, when: longMoment(createdAt), unread: readAt === null },
    })),
    hasUnread: found.items.some((one) => one.readAt === null),
    markReadAction: paths.deskReadings,
    olderHref: found.next === null ? null : paths.deskInbox(found.next),
  })
}

export const create: Handler = async (ctx, _req, res) => {
  await markAllRead(ctx, ownAccount(ctx))
  res.redirect(303, paths.deskInbox())
}

function ownAccount({ actor }: Context): string {
  allow(actor.kind === 'staff')
  return actor.kind === 'staff' ? actor.accountId : ''
}
