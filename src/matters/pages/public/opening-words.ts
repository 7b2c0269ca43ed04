// 办理时段和名额的话: open, opens on, closed, how many are left, and what to do.
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { ClosedState, OpeningState } from '../../rules/opening.ts'

/** Null for an opening that says nothing a reader could miss. */
export function openingSentence(t: Shell['t'], state: OpeningState | null): string | null {
  if (state === null) return null
  if (state.kind !== 'open') return closedSentence(t, state)
  const { to, places, left } = state
  const parts = [
    to === null ? '' : t('现在可以申请，{day}截止。', { day: longDay(to) }),
    places === null || left === null ? '' : t('名额共 {places} 个，还剩 {left} 个。', { places, left }),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('')
}

export function closedSentence(t: Shell['t'], state: ClosedState): string {
  switch (state.kind) {
    case 'not-yet':
      return t('{day}才开始收申请，现在还不能申请，到时候再来。', { day: longDay(state.from) })
    case 'over':
      return t('这一次申请已经在{day}截止，现在不再收。', { day: longDay(state.to) })
    case 'full':
      return t('名额 {places} 个已经满了。有人撤回或者没有受理，名额会空出来，可以过些天再来看。', {
        places: state.places,
      })
  }
}
