// 审计日志: who did what, when, for which department, from where, before and after.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { log } from '../../queries/log.ts'
import type { LogFilter } from '../../queries/log.ts'
import { record } from '../../record.ts'
import type { Entry } from '../../types.ts'

export interface LogPage extends BasePage {
  readonly filter: {
    readonly application: string
    readonly account: string
    readonly action: string
    readonly from: string
    readonly to: string
  }
  readonly entries: readonly LogRow[]
  readonly olderHref: string | null
}

interface LogRow {
  readonly when: string
  readonly who: string
  readonly department: string
  readonly action: string
  readonly subject: string
  readonly refused: boolean
  readonly before: string
  readonly after: string
  readonly origin: string
  readonly hash: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'audit/admin/log': LogPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const filter = filterOf(req)
  const found = await log(ctx.db, filter)
  await transaction(ctx.db, (tx) =>
    record(tx, ctx, {
      action: 'audit.read',
      subjectType: 'audit-log',
      subjectId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : 'system',
      after: { ...filter },
    }),
  )
  const shown = {
    application: filter.applicationId ?? '',
    account: filter.accountId ?? '',
    action: filter.action ?? '',
    from: filter.from ?? '',
    to: filter.to ?? '',
  }
  await render(res, 'audit/admin/log', {
    title: '审计日志',
    breadcrumb: [
      { label: '管理', href: '/admin' },
      { label: '审计日志', href: null },
    ],
    filter: shown,
    entries: found.items.map(rowOf),
    olderHref: found.next === null ? null : paths.log({ ...shown, before: found.next }),
  })
}

function filterOf(req: Request): LogFilter {
  return {
    applicationId: identifier(req.query['application']),
    accountId: identifier(req.query['account']),
    action: words(req.query['action']),
    from: day(req.query['from']),
    to: day(req.query['to']),
    before: identifier(req.query['before']),
  }
}

function identifier(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : null
}

function words(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z-]+\.[a-z-]+$/.test(value) ? value : null
}

function day(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null
}

function rowOf(entry: Entry): LogRow {
  return {
    when: longMoment(entry.at),
    who: entry.actorName,
    department: entry.departmentName ?? '',
    action: entry.action,
    subject: `${entry.subjectType} ${entry.subjectId}`,
    refused: entry.outcome === 'refused',
    before: short(entry.before),
    after: short(entry.after),
    origin: [entry.ip, entry.requestId].filter((part) => part !== null).join(' '),
    hash: entry.hash.slice(0, 12),
  }
}

function short(value: unknown): string {
  if (value === null) return ''
  const text = JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
