// 即将变更: what the guide will say from a day on, by the province and by whoever serves the place.
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'

type T = Shell['t']

export function upcomingOf(
  t: T,
  guide: Pick<Guide, 'upcoming' | 'upcomingHere' | 'offering'>,
): readonly string[] {
  return [...everywhere(t, guide), ...here(t, guide)]
}

function everywhere(t: T, { upcoming }: Pick<Guide, 'upcoming'>): readonly string[] {
  if (upcoming === null || upcoming.elements.length === 0) return []
  return [
    t('从{day}起这份指南有变化：{elements}。那天以前提交的，照现在的办。', {
      day: longDay(upcoming.on),
      elements: upcoming.elements.map((name) => t(name)).join(t.comma),
    }),
  ]
}

function here(t: T, { upcomingHere, offering }: Pick<Guide, 'upcomingHere' | 'offering'>) {
  if (upcomingHere === null || offering === null || upcomingHere.changes.length === 0) return []
  const changes = upcomingHere.changes.map(({ element, after }) =>
    after === ''
      ? t('{element}照全省的办', { element: t(element) })
      : t('{element}改为“{after}”', { element: t(element), after }),
  )
  return [
    t('从{day}起，{department}有变化：{changes}。', {
      day: longDay(upcomingHere.on),
      department: offering.departmentName,
      changes: changes.join('；'),
    }),
  ]
}
