// What is said to applicants of a part that cannot be filed now.
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { PausedPart } from '../../paused.ts'

export function pausedSentence(t: Shell['t'], part: PausedPart): string {
  const { state, reason, until } = part
  const matter = t.named(part.matterName)
  if (state === 'withdrawn') return t('“{matter}”已经取消，不再一起办。', { matter })
  const place = part.place === null ? t('全省') : t(part.place)
  const said =
    until === null
      ? t('“{matter}”在{place}暂停办理。', { matter, place })
      : t('“{matter}”在{place}暂停办理，到 {day}为止。', { matter, place, day: fullDay(until) })
  return reason === null ? said : `${said}${t('原因：{reason}', { reason })}`
}
