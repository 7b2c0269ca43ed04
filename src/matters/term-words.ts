// 时限怎么说: terms and promises in the reader's language, each in the unit in which it was set.
import type { Shell } from '../platform/web/shell.ts'
import type { MatterVersion, TermUnit } from './types.ts'

type T = Shell['t']
type Promised = Pick<MatterVersion, 'promisedDays'> & {
  readonly elements: Pick<MatterVersion['elements'], 'promiseUnit'>
}

/** 承诺办结时限: 8 个工作日、24 小时, or 当场办结. */
export function promised(t: T, { promisedDays, elements }: Promised): string {
  return promisedDays === 0 ? t('当场办结') : termWords(t, promisedDays, elements.promiseUnit)
}

/** 法定办结时限 */
export function statutory(
  t: T,
  {
    statutoryDays: days,
    statutoryUnit: unit,
  }: Pick<MatterVersion, 'statutoryDays' | 'statutoryUnit'>,
): string {
  if (days === null || unit === null) return t('法律没有规定期限')
  return termWords(t, days, unit)
}

export function termWords(t: T, days: number, unit: TermUnit): string {
  if (unit === 'hour') return t('{hours} 小时', { hours: days })
  if (unit === 'month') return t('{months} 个月', { months: days })
  return unit === 'calendar-day'
    ? t('{days} 日（含休息日）', { days })
    : t('{days} 个工作日', { days })
}
