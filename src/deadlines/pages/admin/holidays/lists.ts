// The lists of the page of holidays: the years, the national days, the days of single regions.
import { dayOf } from '../../../../kernel/day.ts'
import type { Actor } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/day.ts'
import { longDay, shortDay } from '../../../../platform/i18n/zh-format.ts'
import type {
  NoticeProps,
  TableProps,
  TabsProps,
  TagProps,
} from '../../../../platform/web/components.ts'
import { contains } from '../../../../organizations/index.ts'
import type { RegionLookup } from '../../../../organizations/index.ts'
import { dayKindNames } from '../../../holiday-messages.ts'
import { provisionalNotice } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import type { CalendarDayRow, CalendarYearRow } from '../../../tables.ts'

export interface RegionalDay {
  readonly regionCode: string
  readonly date: Day
  readonly when: string
  readonly region: string
  readonly name: string
  readonly basis: string
  /** Whether the viewer may still take it back. */
  readonly removable: boolean
}

export function yearTabs(years: readonly number[], shown: number, thisYear: number): TabsProps {
  const all = [...new Set([...years, shown, thisYear, thisYear + 1])].sort()
  const items = all.map((year) => ({
    label: `${year} 年`,
    count: null,
    href: paths.holidays(year),
    current: year === shown,
  }))
  return { label: '年份', items }
}

export function noticeOf(notice: CalendarYearRow | null): NoticeProps {
  if (notice === null) {
    const title = '这一年的放假通知还没有录入'
    return { tone: 'warn', title, text: provisionalNotice, actions: [] }
  }
  const date = notice.noticeDate === null ? '' : `${longDay(notice.noticeDate)}印发`
  const text = [notice.noticeNumber, date].filter(Boolean).join('，')
  return { tone: 'info', title: notice.notice, text, actions: [] }
}

export function nationalTable(days: readonly CalendarDayRow[]): TableProps {
  return {
    caption: '全国放假和调休',
    captionHidden: true,
    selectLabel: null,
    columns: ['日期', '安排', '节日'].map((label) => ({ label, numeric: false })),
    rows: days.map(({ date, kind, name }) => ({
      select: null,
      cells: [
        { kind: 'text', text: shortDay(date) },
        { kind: 'tag', tag: kindTag(kind) },
        { kind: 'text', text: name },
      ],
    })),
  }
}

interface Viewing {
  readonly actor: Actor
  readonly now: Date
}

export function presentRegional(
  days: readonly CalendarDayRow[],
  regions: RegionLookup,
  { actor, now }: Viewing,
): readonly RegionalDay[] {
  const reach = actor.kind === 'staff' ? actor.seat.regionPath : ''
  return days.map(({ regionCode, date, name, basis }) => ({
    regionCode,
    date,
    when: shortDay(date),
    region: regions.nameOf(regionCode),
    name,
    basis: basis ?? '',
    removable: date >= dayOf(now) && contains(reach, regions.pathOf(regionCode) ?? ''),
  }))
}

function kindTag(kind: CalendarDayRow['kind']): TagProps {
  return { label: dayKindNames[kind], tone: kind === 'holiday' ? 'info' : 'plain' }
}
