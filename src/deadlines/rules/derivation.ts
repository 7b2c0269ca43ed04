// How a due day came about, day by day, with the articles it rests on: what a page prints when a
// person asks 逐日看怎么算的.
import type { Citation, ClockReading, DayMark, Derivation, DerivationRow } from '../types.ts'
import { weekdayName } from './calendar.ts'

/** Explains a reading; `basis` is the article that sets the limit itself, null when none does. */
export function derivationOf(reading: ClockReading, basis: Citation | null): Derivation {
  return {
    rows: reading.days.map((mark) => rowOf(mark, reading)),
    skipped: skippedOf(reading),
    citations: [...(basis === null ? [] : [basis]), ...citationsOf(reading)],
  }
}

function rowOf(mark: DayMark, { dueOn, readOn }: ClockReading): DerivationRow {
  return {
    day: mark.day,
    weekday: weekdayName(mark.day),
    counted: mark.number !== null,
    text: textOf(mark),
    isDue: mark.day === dueOn,
    isToday: mark.day === readOn,
    isLate: dueOn !== null && mark.day > dueOn,
  }
}

function textOf({ kind, number, note }: DayMark): string {
  switch (kind) {
    case 'start':
      return '起算日不计'
    case 'counted':
      return note === '调休上班' ? `第 ${number} 天（调休上班）` : `第 ${number} 天`
    case 'late':
      return `第 ${number} 天，已超期`
    case 'rest':
    case 'paused':
      return `不计：${note}`
    case 'rolled':
      return `期满遇休息日，顺延（${note}）`
  }
}

function skippedOf({ days, dueOn }: ClockReading): Derivation['skipped'] {
  const counts = new Map<string, number>()
  for (const { day, kind, note } of days) {
    const isSkipped = kind === 'rest' || kind === 'paused'
    if (isSkipped && (dueOn === null || day <= dueOn)) counts.set(note, (counts.get(note) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => ({ reason, days: count }))
}

function citationsOf({ days, unit, provisional, dueOn, readOn }: ClockReading): Citation[] {
  const has = (kind: DayMark['kind']): boolean => days.some((mark) => mark.kind === kind)
  const found: Citation[] = []
  if (unit !== 'hour') {
    found.push({ rule: '开始的当日不计入，自下一日开始计算', basis: '民法典第二百零一条' })
  }
  if (unit === 'working-day') {
    found.push({ rule: '期限以工作日计算，不含法定节假日', basis: '行政许可法第八十二条' })
  }
  if (has('paused')) {
    const rule = '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在期限内'
    found.push({ rule, basis: '行政许可法第四十五条' })
  }
  if (has('rolled')) {
    const rule = '期间的最后一日是法定休假日的，以休假日结束的次日为最后一日'
    found.push({ rule, basis: '民法典第二百零三条' })
  }
  if (provisional) {
    const year = (dueOn ?? readOn).slice(0, 4)
    found.push({ rule: `${year}年放假安排尚未公布，暂按周末推算`, basis: '以国务院办公厅通知为准' })
  }
  return found
}
