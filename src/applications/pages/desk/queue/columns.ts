// The columns of the queue: each clerk chooses which stand, the first always names the application.
import { daysBetween } from '../../../../kernel/day.ts'
import type { Day } from '../../../../kernel/day.ts'
import { workingDaysBetween } from '../../../../deadlines/index.ts'
import type { Calendar } from '../../../../deadlines/index.ts'
import { tableDay } from '../../../../platform/i18n/zh-format.ts'
import type { Cell, DeadlineLightProps } from '../../../../platform/web/components.ts'
import { statusNames } from '../../../../workflow/index.ts'
import { applicantKindNames } from '../../../messages.ts'
import type { QueueRow } from '../../../queries/queue.ts'
import { grouped } from '../../../rules/number.ts'

export interface Shown {
  readonly today: Day
  readonly calendar: Calendar
  readonly place: string
  readonly yellowLightDays: number
}

export interface QueueColumn {
  readonly key: string
  readonly label: string
  /** Stands unless the clerk chose otherwise. */
  readonly usual: boolean
  readonly cell: (row: QueueRow, shown: Shown) => Cell
}

export const queueColumns: readonly QueueColumn[] = [
  column('number', '查询号', true, ({ queryNumber }) => grouped(queryNumber)),
  column('status', '环节', true, ({ status }) => statusNames[status]),
  {
    ...{ key: 'light', label: '时限', usual: true },
    cell: (row, shown) => ({ kind: 'light', light: lightOf(row, shown) }),
  },
  column('due', '到期', true, ({ dueOn }) => dayText(dueOn)),
  column('actBy', '最迟动手', false, ({ actBy }) => dayText(actBy)),
  column('assignee', '承办人', true, ({ assigneeName }) => assigneeName ?? '—'),
  column('received', '收件', true, ({ receivedOn }) => dayText(receivedOn)),
  column('place', '地方', true, (_row, { place }) => place),
  column('kind', '申请人', false, ({ applicantKind }) => applicantKindNames[applicantKind]),
]

/** Those chosen, in the order of the table; the usual ones where nothing valid was chosen. */
export function columnsOf(chosen: readonly string[] | null): readonly QueueColumn[] {
  const known = queueColumns.filter(({ key }) => chosen?.includes(key) === true)
  return known.length > 0 ? known : queueColumns.filter(({ usual }) => usual)
}

function column(
  key: string,
  label: string,
  usual: boolean,
  text: (row: QueueRow, shown: Shown) => string,
): QueueColumn {
  return { key, label, usual, cell: (row, shown) => ({ kind: 'text', text: text(row, shown) }) }
}

function dayText(day: Day | null): string {
  return day === null ? '—' : tableDay(day)
}

function lightOf(
  { status, dueOn, actBy }: QueueRow,
  { today, calendar, yellowLightDays }: Shown,
): DeadlineLightProps {
  if (status === 'suspended') return { tone: 'idle', label: '已暂停' }
  if (dueOn === null) return { tone: 'idle', label: '不计时' }
  if (status === 'correcting') {
    const left = daysBetween(today, dueOn)
    return { tone: 'idle', label: left < 0 ? '补正逾期' : `等补正 ${left} 天` }
  }
  if (today > dueOn) {
    const late = workingDaysBetween(calendar, dueOn, today)
    return { tone: 'bad', label: late === 0 ? '已超期' : `超 ${late} 天` }
  }
  const left = workingDaysBetween(calendar, today, dueOn)
  const words = left === 0 ? '今天到期' : `余 ${left} 天`
  if (actBy !== null && actBy < today) return { tone: 'warn', label: `${words}，可能超期` }
  return { tone: left <= yellowLightDays ? 'warn' : 'ok', label: words }
}
