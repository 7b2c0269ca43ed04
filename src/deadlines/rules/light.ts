// The lights of electronic supervision (时限灯): grey, green, yellow, red, always with words beside.
import type { ClockKind, ClockReading, Light, LightReading, LightThresholds } from '../types.ts'

/** When each clock warns, unless supervision sets otherwise. */
export const defaultThresholds: Readonly<Record<ClockKind, LightThresholds>> = {
  receipt: { yellowDaysBefore: 1, redDaysAfter: 1 },
  correction: { yellowDaysBefore: 1, redDaysAfter: 1 },
  promised: { yellowDaysBefore: 1, redDaysAfter: 1 },
  statutory: { yellowDaysBefore: 3, redDaysAfter: 1 },
  delivery: { yellowDaysBefore: 2, redDaysAfter: 1 },
}

/**
 * The light of a reading; null means that no clock has started. A pause shows grey, but never hides a
 * limit that had run out before it.
 */
export function light(
  reading: ClockReading | null,
  thresholds: LightThresholds = defaultThresholds.promised,
): LightReading {
  if (reading === null) return { light: 'grey', words: '未开始计时' }
  if (reading.state === 'stopped') return { light: 'grey', words: stoppedWords(reading) }
  if (reading.state === 'paused' && !reading.isLate) {
    return { light: 'grey', words: pausedWords(reading) }
  }
  return { light: colour(reading, thresholds), words: runningWords(reading) }
}

function colour(reading: ClockReading, thresholds: LightThresholds): Light {
  if (reading.isLate && lateDays(reading) >= thresholds.redDaysAfter) return 'red'
  return reading.remainingDays <= thresholds.yellowDaysBefore ? 'yellow' : 'green'
}

/** A weekend passed since the due day is late already, though no working day has been lost. */
function lateDays({ remainingDays }: ClockReading): number {
  return Math.max(1, -remainingDays)
}

function stoppedWords(reading: ClockReading): string {
  return reading.isLate ? `${lateWords(reading)}后完成` : '按期完成'
}

function pausedWords(reading: ClockReading): string {
  return `暂停计时，恢复后还有 ${daysOf(reading)}`
}

function runningWords(reading: ClockReading): string {
  if (reading.isLate) return lateWords(reading)
  if (reading.readOn === reading.dueOn) return '今天到期'
  return reading.remainingDays === 0 ? '期满遇休息日，顺延' : `余 ${daysOf(reading)}`
}

function lateWords(reading: ClockReading): string {
  return reading.remainingDays === 0 ? '已超期' : `超期 ${daysOf(reading)}`
}

function daysOf({ remainingDays, unit }: ClockReading): string {
  return `${Math.abs(remainingDays)} ${unit === 'working-day' ? '个工作日' : '天'}`
}
