// What explains the count of days in words: days left out, pauses, extensions, the limit of the law.
import { promised } from '../../../../matters/index.ts'
import { derivationOf, unitNames } from '../../../../deadlines/index.ts'
import type { ClockKind, ClockReading } from '../../../../deadlines/index.ts'
import { shortDay } from '../../../../platform/i18n/zh-format.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Translate } from './own-application.ts'

export function dueNotes(
  t: Translate,
  progress: Progress,
  kind: ClockKind,
  reading: ClockReading,
): readonly string[] {
  const isDecision = kind === 'promised' || kind === 'statutory'
  return [
    ...skippedNote(t, reading),
    ...(isDecision ? pauseNotes(t, progress, kind) : []),
    ...(isDecision ? extensionNote(t, progress, kind) : []),
    ...(isDecision ? statutoryNote(t, progress, kind) : []),
  ]
}

function skippedNote(t: Translate, reading: ClockReading): readonly string[] {
  const { skipped } = derivationOf(reading, null)
  if (skipped.length === 0) return []
  const days = skipped.map(({ reason, days: count }) =>
    t('{reason} {count} 天', { reason: t(reason), count }),
  )
  return [t('不算的日子：{days}。', { days: days.join('、') })]
}

function pauseNotes(t: Translate, { readings }: Progress, kind: ClockKind): readonly string[] {
  const clock = kind === 'promised' ? readings.clocks.promised : readings.clocks.statutory
  return (clock?.pauses ?? []).map(({ from, to, reason }) =>
    to === null
      ? t('从 {from}起：{reason}，办理时间不走。', { from: shortDay(from), reason: t(reason) })
      : t('{from}至 {to}：{reason}，办理时间不走。', {
          from: shortDay(from),
          to: shortDay(to),
          reason: t(reason),
        }),
  )
}

function extensionNote(t: Translate, { readings }: Progress, kind: ClockKind): readonly string[] {
  const clock = kind === 'promised' ? readings.clocks.promised : readings.clocks.statutory
  if (clock === null || clock.extension === null) return []
  return [
    t('经批准延长了 {count} {unit}，理由写在延长期限通知书里。', {
      count: clock.extension.length,
      unit: t(unitNames[clock.limit.unit]),
    }),
  ]
}

/** The limit of the law beside the shorter one that was promised. */
function statutoryNote(t: Translate, progress: Progress, kind: ClockKind): readonly string[] {
  const { version, readings } = progress
  if (kind !== 'promised') return []
  const { statutoryDays, statutoryUnit } = version
  if (statutoryDays === null || statutoryUnit === null) {
    return [t('法律没有规定这件事最长多少天，我们按承诺的 {term}办。', {
        term: promised(t, version),
      })]
  }
  const length = { days: statutoryDays, unit: t(unitNames[statutoryUnit]) }
  const dueOn = readings.statutory?.dueOn ?? null
  return [
    dueOn === null
      ? t('法律规定最长 {days} {unit}。', length)
      : t('法律规定最长 {days} {unit}，到 {day}。我们按承诺的日子办。', {
          ...length,
          day: shortDay(dueOn),
        }),
  ]
}
