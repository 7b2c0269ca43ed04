// 告知记录: what people were told of an application, word for word, and by which ways it reached them.
import type { Request, Response } from 'express'
import { channelNames, deliveryNames, toldOf } from '../../../notifications/index.ts'
import type { ToldOf } from '../../../notifications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'

export interface ToldPage extends BasePage {
  readonly messages: readonly {
    readonly title: string
    readonly body: string
    readonly when: string
    readonly ways: readonly string[]
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/told': ToldPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'file'))
  const told = await toldOf(ctx.db, application.id)
  await render(res, 'applications/desk/told', {
    title: '告知记录',
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(application.id) },
      { label: '告知记录', href: null },
    ],
    messages: told.map((one) => ({
      title: one.title,
      body: one.body,
      when: longMoment(one.createdAt),
      ways: waysOf(one),
    })),
  })
}

function waysOf({ readAt, channels }: ToldOf): string[] {
  return [
    readAt === null ? '站内消息：没看' : `站内消息：${longMoment(readAt)} 看过`,
    ...channels.map(({ channel, addressShown, status, fault }) => {
      const why = fault === null ? '' : `（${fault}）`
      return `${channelNames[channel]} ${addressShown}：${deliveryNames[status]}${why}`
    }),
  ]
}
