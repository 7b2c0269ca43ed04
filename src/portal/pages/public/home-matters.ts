// The matters of the home page: by occasion, by theme, and those most asked for.
import { termWords } from '../../../matters/index.ts'
import type { TermUnit } from '../../../matters/index.ts'
import { guidePath, mattersPath } from '../../../matters/index.ts'
import type { CardsProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { PopularMatter, ServedCount, ThemeCount } from '../../queries/home.ts'
import { lifeEvents } from '../../rules/life-events.ts'
import type { HomeFacts, HomePage, ThemeColumn } from './home.ts'

type T = Shell['t']

const mostThemes = 12

/** Occasions whose search or theme finds nothing are left out. */
export function eventCards(t: T, { themes, found }: HomeFacts): CardsProps {
  const items = lifeEvents.flatMap(({ title, text, leads }): CardsProps['items'] => {
    const card = { title: t(title), text: t(text) }
    if ('words' in leads) {
      const href = mattersPath({ q: leads.words })
      return found.has(leads.words) ? [{ ...card, href, tag: null }] : []
    }
    const href = mattersPath({ object: 'person', theme: leads.theme })
    return countOf(themes, 'person', leads.theme) === 0 ? [] : [{ ...card, href, tag: null }]
  })
  return { items }
}

export function themeColumn(
  t: T,
  counts: readonly ThemeCount[],
  object: ServedCount,
  title: string,
): ThemeColumn {
  const known = counts.flatMap(({ object: served, theme, count }) =>
    served !== object || theme === null ? [] : [{ theme, count }],
  )
  const themes = known.toSorted((one, other) => rankOf(one.theme) - rankOf(other.theme))
  const all = countOf(counts, object, null)
  // 企业办事 is for whoever is no person.
  const mark = object === 'company' ? 'entity' : object
  return {
    title,
    all: { label: t('{count} 项', { count: all }), href: mattersPath({ object: mark }) },
    themes: themes.slice(0, mostThemes).map(({ theme, count }) => ({
      label: t(theme),
      count: t('{count} 项', { count }),
      href: mattersPath({ object: mark, theme }),
      current: false,
    })),
  }
}

export function popularLines(t: T, matters: readonly PopularMatter[]): HomePage['popular'] {
  const isThisMonth = matters.some(({ submitted }) => submitted > 0)
  return {
    title: isThisMonth ? t('这个月办得最多') : t('常办的事'),
    items: matters.map((matter) => ({
      label: t.named(matter.name),
      href: guidePath(matter.code),
      meta: [matter.lineName, promise(t, matter.promisedDays, matter.promiseUnit), visits(t, matter.visits)].join(
        ' · ',
      ),
    })),
  }
}

/** The theme of what fits nowhere stands last. */
function rankOf(theme: string): number {
  return theme === '其他' ? 1 : 0
}

function promise(t: T, days: number, unit: TermUnit): string {
  return days === 0 ? t('当场办结') : t('承诺 {term}', { term: termWords(t, days, unit) })
}

function visits(t: T, count: number): string {
  return count === 0 ? t('不用跑') : t('最多跑 {count} 次', { count })
}

function countOf(counts: readonly ThemeCount[], object: ServedCount, theme: string | null): number {
  return counts.find((each) => each.object === object && each.theme === theme)?.count ?? 0
}
