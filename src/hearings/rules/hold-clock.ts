// 二十个工作日内组织听证: the clock of a hearing that somebody asked for (行政许可法 第四十七条).
import type { Clock } from '../../deadlines/index.ts'
import { dayOf } from '../../kernel/day.ts'
import type { HearingAct } from '../types.ts'
import { binding, calledNow, holdDays } from './hearing.ts'

type Acts = readonly Pick<
  HearingAct,
  'act' | 'askUntil' | 'heldAt' | 'place' | 'chair' | 'happenedAt'
>[]

export const holdBasis = {
  rule: '申请人、利害关系人在期限内要求听证的，应当在二十日内组织听证',
  basis: '行政许可法第四十七条',
} as const

/** Runs from the day of asking to the day on which it was held; null where nobody asked. */
export function holdClock(acts: Acts): Clock | null {
  const bound = binding(acts)
  const asked = bound.find(({ act }) => act === 'asked')
  if (asked === undefined) return null
  const called = calledNow(acts)
  const held = bound.some(({ act }) => act === 'recorded') ? (called?.heldAt ?? null) : null
  return {
    startedOn: dayOf(asked.happenedAt),
    limit: { length: holdDays, unit: 'working-day' },
    pauses: [],
    extension: null,
    stoppedOn: held === null ? null : dayOf(held),
  }
}
