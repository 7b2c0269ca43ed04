// The days of a count, one cell each, short enough for the width of a finger.
import { derivationOf } from '../../../../deadlines/index.ts'
import type { ClockReading, DayMark, DerivationRow } from '../../../../deadlines/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { DaysProps } from '../../../../platform/web/components.ts'
import type { Translate } from './own-application.ts'

type DayItem = DaysProps['items'][number]

export function dayStrip(t: Translate, reading: ClockReading, today: Day): readonly DayItem[] {
  const { rows } = derivationOf(reading, null)
  return reading.days.flatMap((mark, at) => {
    const row = rows[at]
    return row === undefined ? [] : [cellOf(t, mark, row, { reading, today })]
  })
}

interface Reading {
  readonly reading: ClockReading
  readonly today: Day
}

function cellOf(t: Translate, mark: DayMark, row: DerivationRow, { reading, today }: Reading): DayItem {
  const isToday = mark.day === today
  const note = noteOf(t, mark, row.weekday)
  return {
    date: `${Number(mark.day.slice(5, 7))}/${Number(mark.day.slice(8))}`,
    weekday: isToday ? t('今天') : t(row.weekday),
    note: row.isDue ? t('{note} 到期', { note }) : note,
    kind: kindOf(mark, row, reading),
    today: isToday,
  }
}

function noteOf(t: Translate, { kind, number, note }: DayMark, weekday: string): string {
  switch (kind) {
    case 'start':
      return t('起算日')
    case 'counted':
      return note === '调休上班'
        ? t('补班 第 {number} 天', { number: number ?? 0 })
        : t('第 {number} 天', { number: number ?? 0 })
    case 'late':
      return t('第 {number} 天 超期', { number: number ?? 0 })
    case 'rest':
      return note === weekday ? t('不算') : t('{reason} 不算', { reason: t(note) })
    case 'paused':
      return t('暂停 不算')
    case 'rolled':
      return t('休息 顺延')
  }
}

/** Days without a number are off; of the others, those to come are told from those that were used. */
function kindOf({ day, number }: DayMark, row: DerivationRow, reading: ClockReading): DayItem['kind'] {
  if (row.isDue) return 'due'
  if (number === null) return 'off'
  return day <= reading.readOn ? 'in' : 'left'
}
