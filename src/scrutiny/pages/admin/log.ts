// 审计日志: who did what, when, for which department, from where, before and after. One person or one
// application can be followed on the same page.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Choice, SummaryListProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { recordAlone } from '../../../audit/index.ts'
import { actionNames } from '../../action-names.ts'
import { paths } from '../../paths.ts'
import { entries, outline } from '../../queries/entries.ts'
import type { Outline } from '../../queries/entries.ts'
import { queryNumbers } from '../../queries/query-numbers.ts'
import { resolve } from '../../queries/resolve.ts'
import { askedOf, dayFault, readTyped } from '../../rules/filter.ts'
import type { Typed } from '../../rules/filter.ts'
import { openCount } from '../../store.ts'
import { rowOf } from '../log-row.ts'
import type { LogRow } from '../log-row.ts'

export interface LogPage extends BasePage {
  readonly typed: Typed
  readonly fault: string | null
  readonly parts: readonly Choice[]
  readonly actions: readonly Choice[]
  readonly searching: boolean
  readonly outline: SummaryListProps | null
  readonly rows: readonly LogRow[]
  readonly olderHref: string | null
  readonly clearHref: string
  readonly alertsHref: string
  readonly alertsOpen: number
  readonly exportAction: string
  readonly exportFault: string | null
  readonly reason: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'scrutiny/admin/log': LogPage
  }
}

const size = 50

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, {
    typed: readTyped(req.query),
    before: numberOf(req.query['before']),
    ...{ reason: '', exportFault: null },
  })
}

export interface Asking {
  readonly typed: Typed
  readonly before: string | null
  readonly reason: string
  /** Why the export that was asked for cannot be had. */
  readonly exportFault: string | null
}

export async function answer(ctx: Context, res: Response, asking: Asking): Promise<void> {
  const { typed, before, reason, exportFault } = asking
  const fault = dayFault(typed)
  const asked = await resolve(ctx.db, fault === null ? typed : { ...typed, from: '', to: '' })
  const searching = Object.values(typed).some((value) => value !== '')
  const found =
    fault === null ? await entries(ctx.db, asked, before, size) : { items: [], next: null }
  const told = searching && fault === null ? await outline(ctx.db, asked) : null
  await recordSearch(ctx, typed, before, found.items.length)
  const numbers = await queryNumbers(
    ctx.db,
    found.items.flatMap(({ applicationId }) => applicationId ?? []),
  )
  const status = fault === null && exportFault === null ? 200 : 422
  const page: LogPage = {
    title: '审计日志',
    breadcrumb: [
      { label: '管理', href: '/admin' },
      { label: '审计日志', href: null },
    ],
    ...{ typed, fault, searching, reason, exportFault },
    parts: choices(
      [
        ['', '他办的和与他有关的'],
        ['did', '他办的'],
        ['concerned', '与他有关的'],
      ],
      typed.part,
    ),
    actions: choices([['', '全部'], ...Object.entries(actionNames)], typed.action),
    outline: told === null ? null : outlineProps(told),
    rows: found.items.map((entry) => rowOf(entry, numbers)),
    olderHref: found.next === null ? null : paths.log({ ...typed, before: found.next }),
    clearHref: paths.log(),
    alertsHref: paths.alerts(),
    alertsOpen: await openCount(ctx.db),
    exportAction: paths.exports,
  }
  await render(res, 'scrutiny/admin/log', page, status)
}

/** Whoever reads the log leaves a trace in it. */
function recordSearch(
  ctx: Context,
  typed: Typed,
  before: string | null,
  shown: number,
): Promise<void> {
  const asked = before === null ? askedOf(typed) : { ...askedOf(typed), before }
  return recordAlone(ctx.db, ctx, {
    action: 'audit.read',
    subjectType: 'audit-log',
    subjectId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : 'system',
    after: { filter: asked, shown },
  })
}

function numberOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : null
}

function choices(options: readonly (readonly [string, string])[], chosen: string): Choice[] {
  return options.map(([value, label]) => {
    return { value, label, hint: null, disabled: false, chosen: value === chosen }
  })
}

function outlineProps({
  count,
  people,
  applications,
  refused,
  firstAt,
  lastAt,
}: Outline): SummaryListProps {
  const line = (label: string, value: string) => {
    return { label, value, tag: null, action: null, locked: false }
  }
  return {
    items: [
      line('记录', `${count} 条，其中被拒绝 ${refused} 条`),
      line('涉及', `${people} 个账号，${applications} 个办件`),
      line('最早', firstAt === null ? '—' : longMoment(firstAt)),
      line('最近', lastAt === null ? '—' : longMoment(lastAt)),
    ],
  }
}
