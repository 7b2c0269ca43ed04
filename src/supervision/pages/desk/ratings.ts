// 差评整改: the bad ratings of one's own department, what must be answered first on top. No list says
// who rated; only the head of the section, who has to call him, opens one.
import type { Request, Response } from 'express'
import { holds } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { tableDay } from '../../../platform/i18n/zh-format.ts'
import type {
  Cell,
  DeadlineLightProps,
  PaginationProps,
  TableProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { gradeNames, rectificationStatusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { badRatingList } from '../../queries/bad-rating-list.ts'
import type { BadRatingRow } from '../../queries/bad-rating-list.ts'
import { queryOf, staffOf } from '../staff.ts'

export interface BadRatingsPage extends BasePage {
  readonly scope: string
  readonly views: TabsProps
  readonly table: TableProps | null
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/ratings': BadRatingsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const actor = staffOf(ctx)
  const view = queryOf(req, 'view') === 'closed' ? 'closed' : 'open'
  const after = queryOf(req, 'after')
  const found = await badRatingList(ctx.db, actor, view, after === '' ? null : after)
  const isHead = holds(actor, 'section-head')
  await render(res, 'supervision/desk/ratings', {
    title: '差评整改',
    breadcrumb: [],
    scope: isHead
      ? `${actor.seat.departmentName}。差评 1 个工作日内联系，5 个工作日内答复。`
      : `${actor.seat.departmentName}。差评由审核人联系和答复，这里不显示是谁评的。`,
    views: {
      label: '视图',
      items: [
        tab('要办的', paths.badRatings(), view === 'open'),
        tab('已办结', paths.badRatings({ view: 'closed' }), view === 'closed'),
      ],
    },
    table: found.items.length === 0 ? null : tableOf(found.items, isHead, ctx.today),
    pagination: {
      previous: after === '' ? null : paths.badRatings({ view }),
      next: found.next === null ? null : paths.badRatings({ view, after: found.next }),
      summary: null,
    },
  })
}

/** The term that runs now: to make contact, then to answer. */
export function ratingLight(
  row: Pick<BadRatingRow, 'status' | 'contactDueOn' | 'answerDueOn' | 'answeredOn'>,
  today: Day,
): DeadlineLightProps {
  if (row.answeredOn !== null) return { tone: 'idle', label: '已答复' }
  const dueOn = row.status === 'RATED' ? row.contactDueOn : row.answerDueOn
  const what = row.status === 'RATED' ? '联系' : '答复'
  if (today > dueOn) return { tone: 'bad', label: `${what}已超期（${tableDay(dueOn)}）` }
  const tone = today === dueOn ? 'warn' : 'ok'
  return { tone, label: `${tableDay(dueOn)} 前${what}` }
}

function tab(label: string, href: string, current: boolean): TabsProps['items'][number] {
  return { label, count: null, href, current }
}

function tableOf(rows: readonly BadRatingRow[], isHead: boolean, today: Day): TableProps {
  const labels = ['事项', '评价', '说了什么', '评价日期', '进展', '期限']
  return {
    caption: '差评，要先答复的在前',
    captionHidden: true,
    selectLabel: null,
    columns: labels.map((label) => ({ label, numeric: false })),
    rows: rows.map((row) => ({
      select: null,
      cells: [
        nameCell(row, isHead),
        { kind: 'tag', tag: { label: gradeNames[row.grade], tone: 'bad' } },
        { kind: 'text', text: row.comment ?? '没有留言' },
        { kind: 'text', text: tableDay(row.ratedOn) },
        { kind: 'text', text: rectificationStatusNames[row.status] },
        { kind: 'light', light: ratingLight(row, today) },
      ],
    })),
  }
}

function nameCell({ applicationId, matterName }: BadRatingRow, isHead: boolean): Cell {
  return isHead
    ? { kind: 'link', text: matterName, href: paths.badRating(applicationId), sub: null }
    : { kind: 'text', text: matterName }
}
