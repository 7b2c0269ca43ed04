// 最晚哪天办好: the clock that counts for the applicant now, told in a sentence, day by day, and with
// the articles it rests on.
import {
  derivationOf,
  limitBases,
  provisionalNotice,
  unitNames,
} from '../../../../deadlines/index.ts'
import type { ClockKind, ClockReading } from '../../../../deadlines/index.ts'
import { fullDay } from '../../../../platform/i18n/zh-format.ts'
import type { DaysProps } from '../../../../platform/web/components.ts'
import type { Progress } from '../../../queries/progress.ts'
import { dueNotes } from './due-notes.ts'
import { dayStrip } from './day-strip.ts'
import type { Translate } from './own-application.ts'

export interface DueBlock {
  readonly heading: string
  readonly lead: { readonly before: string; readonly day: string; readonly after: string }
  readonly days: DaysProps
  /** Long counts are folded away under these words; null shows them at once. */
  readonly foldedUnder: string | null
  readonly notes: readonly string[]
  readonly citations: readonly string[]
  readonly warning: string | null
}

/** More days than these are folded away. */
const daysInSight = 42

/** Null when no clock says anything: drafts, and what ended before acceptance. */
export function dueBlock(t: Translate, progress: Progress): DueBlock | null {
  const told = clockToTell(progress)
  if (told === null) return null
  const { kind, reading } = told
  const { citations } = derivationOf(reading, limitBases[kind])
  const isLong = reading.days.length > daysInSight || reading.state === 'stopped'
  return {
    heading: t(headings[reading.state === 'stopped' ? 'over' : kind]),
    lead: leadOf(t, kind, reading),
    days: { label: t('逐日计算'), items: dayStrip(t, reading, progress.today) },
    foldedUnder: isLong ? t('逐日看怎么算的（{count} 天）', { count: reading.days.length }) : null,
    notes: dueNotes(t, progress, kind, reading),
    citations: citations.map(({ rule, basis }) =>
      t('{rule}（{basis}）。', { rule: t(rule), basis: t(basis) }),
    ),
    warning: reading.provisional ? t(provisionalNotice) : null,
  }
}

interface Told {
  readonly kind: ClockKind
  readonly reading: ClockReading
}

function clockToTell({ application, readings }: Progress): Told | null {
  const tell = (kind: ClockKind, reading: ClockReading | null): Told | null =>
    reading === null ? null : { kind, reading: untilStop(reading) }
  const decision = tell('promised', readings.promised) ?? tell('statutory', readings.statutory)
  switch (application.status) {
    case 'draft':
      return null
    case 'submitted':
    case 'refusal-proposed':
      return tell('receipt', readings.receipt)
    case 'correcting':
      return tell('correction', readings.correction)
    case 'granted':
    case 'denied':
      return tell('delivery', readings.delivery)
    default:
      return decision
  }
}

/** What was never counted is not shown: a clock that stopped ends on that day. */
function untilStop(reading: ClockReading): ClockReading {
  if (reading.state !== 'stopped') return reading
  return { ...reading, days: reading.days.filter(({ day }) => day <= reading.readOn) }
}

const headings: Readonly<Record<ClockKind | 'over', string>> = {
  receipt: '最晚哪天答复',
  correction: '最晚哪天补好',
  promised: '最晚哪天办好',
  statutory: '最晚哪天办好',
  delivery: '最晚哪天送到',
  over: '用了多少时间',
}

function leadOf(t: Translate, kind: ClockKind, reading: ClockReading): DueBlock['lead'] {
  const { dueOn, state } = reading
  if (state === 'stopped') return { before: usedWords(t, kind, reading), day: '', after: '' }
  const after = countWords(t, kind, reading)
  if (dueOn === null) {
    const paused = t('办理时间现在不走，恢复以后再算出新的日期。')
    return { before: paused, day: '', after }
  }
  return { before: t('最晚'), day: fullDay(dueOn), after: t('。') + after }
}

function countWords(t: Translate, kind: ClockKind, reading: ClockReading): string {
  const { totalDays, usedDays, remainingDays, isLate } = reading
  const unit = unitOf(t, reading)
  if (kind === 'correction') return isLate ? t('已经过了。') : t('告知书里写明的日子。')
  const total = t(kind === 'promised' ? '承诺 {total} {unit}' : '法律规定 {total} {unit}', {
    total: totalDays,
    unit,
  })
  if (totalDays === 0) return t('承诺当天办好。')
  const used = t('，已用 {used} 天', { used: usedDays })
  const rest = isLate
    ? t('，超了 {count} 天。', { count: Math.max(1, -remainingDays) })
    : t('，还剩 {count} 天。', { count: remainingDays })
  return total + used + rest
}

function usedWords(t: Translate, kind: ClockKind, reading: ClockReading): string {
  const { usedDays, totalDays, isLate } = reading
  if (usedDays === 0) {
    return t('受理当天就办完了，期限是 {total} {unit}。', {
      total: totalDays,
      unit: unitOf(t, reading),
    })
  }
  const limit = t(
    kind === 'promised'
      ? '从受理起用了 {used} {unit}，承诺 {total} {unit}'
      : '从受理起用了 {used} {unit}，法律规定 {total} {unit}',
    { used: usedDays, total: totalDays, unit: unitOf(t, reading) },
  )
  return limit + (isLate ? t('，超过了期限。') : t('，没有超过期限。'))
}

/** Months are counted in days once they have begun. */
function unitOf(t: Translate, { unit }: ClockReading): string {
  return t(unitNames[unit === 'working-day' ? 'working-day' : 'calendar-day'])
}
