// A notice ready for its page: translated, with the province's names and contacts filled in.
import type { ProvinceSettings } from '../organizations/index.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { dayOf } from '../kernel/day.ts'
import type { Shell } from '../platform/web/shell.ts'
import { sectionsOf } from './rules/sections.ts'
import type { Notice, NoticeSection } from './types.ts'

export interface ShownNotice {
  readonly lead: string
  /** 第 2 版，2026 年 3 月 1 日发布. */
  readonly edition: string
  readonly changes: string
  readonly sections: readonly NoticeSection[]
}

export function shownNotice(
  t: Shell['t'],
  notice: Notice,
  { contactEmail, ...names }: ProvinceSettings,
): ShownNotice {
  const values = { ...names, contactEmail: contactEmail ?? '' }
  const say = (sentence: string) => t(sentence, values)
  const day = fullDay(dayOf(notice.publishedAt))
  return {
    lead: say(notice.lead),
    edition: t('第 {version} 版，{day}发布', { version: notice.version, day }),
    changes: say(notice.changes),
    sections: sectionsOf(notice.body).map(({ heading, paragraphs, items }) => ({
      heading: say(heading),
      paragraphs: paragraphs.map(say),
      items: items.map(say),
    })),
  }
}
