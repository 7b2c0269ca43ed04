// 异常查看: what the watch has found, newest first, and by what it judges.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { ruleTexts, statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { termsOf } from '../../settings.ts'
import { alertList } from '../../store.ts'
import type { Alert, AlertStatus } from '../../types.ts'

export interface AlertsPage extends BasePage {
  readonly tabs: readonly {
    readonly label: string
    readonly href: string
    readonly current: boolean
  }[]
  readonly table: TableProps | null
  readonly olderHref: string | null
  readonly rules: readonly { readonly name: string; readonly when: string; readonly why: string }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'scrutiny/admin/alerts': AlertsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const status = statusOf(req.query['status'])
  const before = /^\d{1,18}$/.exec(textOf(req.query['before']))?.[0] ?? null
  const { items, next } = await alertList(ctx.db, status, before)
  const terms = await termsOf(ctx.db)
  const kept = status === null ? {} : { status }
  await render(res, 'scrutiny/admin/alerts', {
    title: '异常查看提醒',
    breadcrumb: [
      { label: '管理', href: '/admin' },
      { label: '审计日志', href: paths.log() },
      { label: '异常查看提醒', href: null },
    ],
    tabs: [
      { label: '全部', href: paths.alerts(), current: status === null },
      ...(Object.keys(statusNames) as AlertStatus[]).map((one) => {
        return {
          label: statusNames[one],
          href: paths.alerts({ status: one }),
          current: one === status,
        }
      }),
    ],
    table: items.length === 0 ? null : tableOf(items),
    olderHref: next === null ? null : paths.alerts({ ...kept, before: next }),
    rules: Object.values(ruleTexts).map(({ name, when, why }) => ({
      name,
      when: when(terms),
      why,
    })),
  })
}

function tableOf(alerts: readonly Alert[]): TableProps {
  const text = (words: string) => ({ kind: 'text', text: words }) as const
  return {
    caption: '异常查看提醒，最新的在前',
    captionHidden: true,
    selectLabel: null,
    columns: ['规则', '谁', '哪天', '办件', '发现', '状态'].map((label) => {
      return { label, numeric: false }
    }),
    rows: alerts.map((alert) => ({
      select: null,
      cells: [
        { kind: 'link', text: ruleTexts[alert.rule].name, href: paths.alert(alert.id), sub: null },
        text(`${alert.accountName} ${alert.departmentName}`),
        text(longDay(alert.day)),
        text(`${alert.count} 个`),
        text(longMoment(alert.raisedAt)),
        { kind: 'tag', tag: { label: statusNames[alert.status], tone: toneOf(alert.status) } },
      ],
    })),
  }
}

function toneOf(status: AlertStatus): 'warn' | 'info' | 'plain' {
  if (status === 'open') return 'warn'
  return status === 'explained' ? 'info' : 'plain'
}

function statusOf(value: unknown): AlertStatus | null {
  const text = textOf(value)
  return text in statusNames ? (text as AlertStatus) : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
