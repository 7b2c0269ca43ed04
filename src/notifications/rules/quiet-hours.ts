// 免打扰: an SMS at night wakes somebody; it waits until the morning. Mail may go at any hour.
import type { Channel } from '../types.ts'

export interface QuietHours {
  /** Minutes after midnight in China. */
  readonly from: number
  readonly until: number
}

const hour = 3_600_000
const day = 24 * hour
/** China keeps one time all year, eight hours before UTC. */
const offset = 8 * hour

/** The first instant, not before `now`, at which this channel may be used. */
export function sendAfter(channel: Channel, now: Date, quiet: QuietHours): Date {
  if (channel === 'email' || quiet.from === quiet.until) return now
  const midnight = Math.floor((now.getTime() + offset) / day) * day - offset
  const minute = (now.getTime() - midnight) / 60_000
  const overnight = quiet.from > quiet.until
  const isQuiet = overnight
    ? minute >= quiet.from || minute < quiet.until
    : minute >= quiet.from && minute < quiet.until
  if (!isQuiet) return now
  const nextDay = overnight && minute >= quiet.from ? day : 0
  return new Date(midnight + nextDay + quiet.until * 60_000)
}

/** '22:00' → 1320; null when it is no time of day. */
export function minutesOf(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}
