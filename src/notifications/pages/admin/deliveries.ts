// 短信和邮件: what went out, what waits, what failed and why; failed ones can be sent again.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { NoticeProps, PaginationProps, TabsProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { channelNames, deliveryNames, purposeNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { countDeliveries, deliveries } from '../../queries/deliveries.ts'
import type { DeliveryLine } from '../../queries/deliveries.ts'
import { retryDelivery } from '../../retry-delivery.ts'
import type { DeliveryStatus } from '../../types.ts'

export interface DeliveriesPage extends BasePage {
  readonly channels: readonly NoticeProps[]
  readonly tabs: TabsProps
  readonly lines: readonly {
    readonly title: string
    readonly to: string
    readonly when: string
    readonly text: string | null
    readonly fault: string | null
    readonly tone: 'ok' | 'warn' | 'bad' | 'idle'
    readonly state: string
    readonly retry: string | null
  }[]
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'notifications/admin/deliveries': DeliveriesPage
  }
}

export async function list(ctx: Context, req: Request, res: Response): Promise<void> {
  const status = statusOf(req.query['status'])
  const before = typeof req.query['before'] === 'string' ? req.query['before'] : null
  const shown = await deliveries(ctx.db, status, before)
  const counts = await countDeliveries(ctx.db)
  const query = (next: string | null) => {
    const kept = {
      ...(status === null ? {} : { status }),
      ...(next === null ? {} : { before: next }),
    }
    const text = new URLSearchParams(kept).toString()
    return paths.deliveries(text === '' ? '' : `?${text}`)
  }
  await render(res, 'notifications/admin/deliveries', {
    title: '短信和邮件',
    breadcrumb: [],
    channels: channelNotices(ctx),
    tabs: {
      label: '按状态看',
      items: [
        tab('全部', null, status, null),
        tab('等待发送', 'waiting', status, counts.waiting),
        tab('发送失败', 'failed', status, counts.failed),
      ],
    },
    lines: shown.items.map(lineOf),
    pagination: {
      previous: before === null ? null : query(null),
      next: shown.next === null ? null : query(shown.next),
      summary: null,
    },
  })
}

export async function retry(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id } = req.params
  const known = typeof id === 'string' && /^\d{1,18}$/.test(id)
  found(known && (await retryDelivery(ctx, id)) ? true : null)
  res.redirect(303, paths.deliveries('?status=waiting'))
}

function channelNotices({ gateways }: Context): NoticeProps[] {
  const missing = [
    ...(gateways.sms === null ? ['短信（SMS_URL）'] : []),
    ...(gateways.email === null ? ['邮件（SMTP_URL）'] : []),
  ]
  if (missing.length === 0) return []
  const text = `没有配置：${missing.join('、')}。消息只在站内送达。`
  return [{ tone: 'warn', title: null, text, actions: [] }]
}

function tab(
  label: string,
  value: DeliveryStatus | null,
  current: DeliveryStatus | null,
  count: number | null,
): TabsProps['items'][number] {
  const href = paths.deliveries(value === null ? '' : `?status=${value}`)
  return { label, href, count: count === null ? null : String(count), current: value === current }
}

function lineOf(line: DeliveryLine): DeliveriesPage['lines'][number] {
  const { channel, purpose, status, attempts, fault } = line
  const tried = attempts > 1 ? `，试了 ${attempts} 次` : ''
  return {
    title: `${channelNames[channel]} · ${purposeNames[purpose]}`,
    to: line.addressShown,
    when: longMoment(line.settledAt ?? line.createdAt),
    text: line.body === null ? null : [line.subject, line.body].filter(Boolean).join('\n'),
    fault: fault === null ? null : `${fault}${tried}`,
    tone: tones[status],
    state: deliveryNames[status],
    retry: status === 'failed' ? paths.retry(line.id) : null,
  }
}

const tones = {
  waiting: 'warn',
  sending: 'warn',
  sent: 'ok',
  delivered: 'ok',
  failed: 'bad',
} as const satisfies Record<DeliveryStatus, string>

function statusOf(text: unknown): DeliveryStatus | null {
  return typeof text === 'string' && Object.hasOwn(deliveryNames, text)
    ? (text as DeliveryStatus)
    : null
}
