// One alert: what was looked at, what became of it, and the auditor's next word.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { alertActionNames, ruleTexts, statusNames, turnSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { queryNumbers } from '../../queries/query-numbers.ts'
import { termsOf } from '../../settings.ts'
import { alertById, eventsOf } from '../../store.ts'
import { turnAlert } from '../../turn-alert.ts'
import type { Alert } from '../../types.ts'

export interface AlertPage extends BasePage {
  readonly what: string
  readonly when: string
  readonly why: string
  readonly status: string
  readonly span: string
  readonly readerHref: string
  readonly applications: readonly { readonly label: string; readonly href: string }[]
  readonly events: readonly {
    readonly title: string
    readonly reason: string | null
    readonly meta: string
  }[]
  readonly mayExplain: boolean
  readonly mayClose: boolean
  readonly action: string
  readonly reason: string
  readonly fault: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'scrutiny/admin/alert': AlertPage
  }
}

const shown = 50

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, String(req.params['id']), '', null)
}

export async function createStep(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  found(await alertById(ctx.db, id))
  const body = req.body as Readonly<Record<string, unknown>>
  const reason = typeof body['reason'] === 'string' ? body['reason'] : ''
  const action = found(
    body['action'] === 'close' ? 'close' : body['action'] === 'explain' ? 'explain' : null,
  )
  const turned = await turnAlert(ctx, id, action, reason)
  if (turned.ok) return res.redirect(303, paths.alert(id))
  await answer(ctx, res, id, reason, turnSentences[turned.refusal])
}

async function answer(
  ctx: Context,
  res: Response,
  id: string,
  reason: string,
  fault: string | null,
): Promise<void> {
  const alert = found(await alertById(ctx.db, id))
  const [events, terms] = await Promise.all([eventsOf(ctx.db, alert.id), termsOf(ctx.db)])
  const ids = alert.applicationIds.slice(0, shown).map(String)
  const numbers = await queryNumbers(ctx.db, ids)
  const { name, what, when, why } = ruleTexts[alert.rule]
  const page: AlertPage = {
    title: name,
    breadcrumb: [
      { label: '审计日志', href: paths.log() },
      { label: '异常查看提醒', href: paths.alerts() },
      { label: `第 ${alert.id} 号`, href: null },
    ],
    what: `${alert.accountName}（${alert.departmentName}）在${longDay(alert.day)}这一天查看了 ${alert.count} 个办件，${what}。`,
    ...{ when: when(terms), why, status: statusNames[alert.status], span: spanOf(alert) },
    readerHref: paths.log({ person: alert.accountId, part: 'did', action: 'applications.read' }),
    applications: ids.map((one) => {
      return { label: numbers.get(one) ?? one, href: paths.log({ number: one }) }
    }),
    events: events.map((event) => ({
      title: alertActionNames[event.action],
      reason: event.reason,
      meta: `${event.actorName} ${longMoment(event.happenedAt)}`,
    })),
    mayExplain: alert.status === 'open',
    mayClose: alert.status !== 'closed',
    action: paths.alertSteps(alert.id),
    ...{ reason, fault },
  }
  await render(res, 'scrutiny/admin/alert', page, fault === null ? 200 : 422)
}

function spanOf({ firstAt, lastAt }: Alert): string {
  return `${longMoment(firstAt)}至${longMoment(lastAt)}`
}
