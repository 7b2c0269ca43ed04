// 征求意见: what the department has to answer, the most urgent first.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import { regionCalendars, workingDaysBetween } from '../../../deadlines/index.ts'
import type { Calendar } from '../../../deadlines/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { tableDay } from '../../../platform/i18n/zh-format.ts'
import type { PaginationProps, TableProps, TabsProps } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { opinionNames, statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { consultationCounts, consultationQueue } from '../../queries/queue.ts'
import type { QueueRow, QueueView } from '../../queries/queue.ts'
import { requestLight } from '../../rules/due.ts'

export interface ConsultationQueuePage extends BasePage {
  readonly views: TabsProps
  readonly notice: string | null
  readonly table: TableProps | null
  readonly emptyText: string
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'consultations/desk/queue': ConsultationQueuePage
  }
}

const viewNames: Readonly<Record<QueueView, string>> = {
  open: '等本部门答复',
  closed: '已经结束',
  asked: '本部门发出的',
}

const emptyTexts: Readonly<Record<QueueView, string>> = {
  open: '没有等本部门答复的征求意见。',
  closed: '还没有结束的征求意见。',
  asked: '本部门还没有发出过征求意见。在办件页的“征求意见”里发。',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { actor, db, today } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const { departmentId } = actor.seat
  const view = (Object.keys(viewNames) as QueueView[]).find((one) => one === req.query['view'])
  const shown = view ?? 'open'
  const after = typeof req.query['after'] === 'string' ? req.query['after'] : null
  const [page, counts, calendars] = await Promise.all([
    consultationQueue(db, departmentId, shown, after),
    consultationCounts(db, departmentId, today),
    regionCalendars(db),
  ])
  const next = page.next === null ? null : paths.queue({ view: shown, after: page.next })
  await render(res, 'consultations/desk/queue', {
    title: '征求意见',
    breadcrumb: [],
    views: {
      label: '视图',
      items: Object.entries(viewNames).map(([one, label]) => ({
        label,
        count: one === 'open' ? String(counts.open) : null,
        href: paths.queue({ view: one }),
        current: one === shown,
      })),
    },
    notice: counts.late === 0 ? null : `有 ${counts.late} 份已经超期，请马上答复。`,
    table:
      page.items.length === 0 ? null : tableOf(page.items, shown, today, (path) => calendars(path)),
    emptyText: emptyTexts[shown],
    pagination: {
      previous: after === null ? null : paths.queue({ view: shown }),
      next,
      summary: null,
    },
  })
}

function tableOf(
  rows: readonly QueueRow[],
  view: QueueView,
  today: Day,
  calendarOf: (regionPath: string) => Calendar,
): TableProps {
  const other = view === 'asked' ? '征求谁的意见' : '谁来征求'
  const labels = ['事项与申请人', other, '要求', '时限', '到期', '结果']
  return {
    ...{ caption: `征求意见：${viewNames[view]}`, captionHidden: true, selectLabel: null },
    columns: labels.map((label) => ({ label, numeric: false })),
    rows: rows.map((row) => {
      const left = workingDaysBetween(calendarOf(row.regionPath), today, row.dueOn)
      return {
        select: null,
        cells: [
          {
            ...{ kind: 'link', text: row.matterName, sub: row.applicantName },
            href:
              view === 'asked'
                ? applicationPaths.deskConsultations(row.applicationId)
                : paths.one(row.id),
          },
          { kind: 'text', text: row.otherName },
          { kind: 'text', text: row.mandatory ? '必须答复' : '可不答复' },
          { kind: 'light', light: requestLight(row, today, left) },
          { kind: 'text', text: tableDay(row.dueOn) },
          { kind: 'text', text: resultOf(row) },
        ],
      }
    }),
  }
}

function resultOf({ opinion, status, remindedAt }: QueueRow): string {
  if (opinion !== null) return opinionNames[opinion]
  return status === 'open' && remindedAt !== null ? '已提醒' : statusNames[status]
}
