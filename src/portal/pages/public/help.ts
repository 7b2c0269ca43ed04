// 帮助: the topics, a search of what they say, and whom to ask.
import type { Request, Response } from 'express'
import { counterPaths } from '../../../counter/index.ts'
import { mattersPath } from '../../../matters/index.ts'
import { provinceSettings } from '../../../organizations/index.ts'
import type { ProvinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { CardsProps, Link, SearchBoxProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { helpForApplicants, helpForStaff, releases } from '../../texts/index.ts'
import { shownText } from '../../texts/shown.ts'
import type { Text } from '../../texts/text.ts'
import { foundInHelp } from './help-found.ts'

export interface HelpPage extends BasePage {
  readonly search: SearchBoxProps
  /** Null until something is asked. */
  readonly found: FoundInHelp | null
  readonly applicants: CardsProps
  readonly staff: CardsProps
  readonly hall: CardsProps
  readonly visit: string
}

export interface FoundInHelp {
  readonly title: string
  readonly items: readonly (Link & { readonly said: string })[]
  /** The same words among the matters. */
  readonly matters: Link
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/help': HelpPage
  }
}

const longestQuestion = 60

export async function show({ db }: Context, req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const province = await provinceSettings(db)
  const { contactAddress, contactHours } = province
  const { q } = req.query
  const question = typeof q === 'string' ? q.trim().slice(0, longestQuestion) : ''
  await render(res, 'portal/public/help', {
    title: t('帮助'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('帮助'), href: null },
    ],
    search: searchBox(t, question),
    found: question === '' ? null : found(t, question, province),
    applicants: {
      items: [
        ...cards(t, helpForApplicants, province).items,
        {
          title: t('到大厅取号'),
          text: t('去大厅以前，先在网上取当天的号，看叫到几号。'),
          ...{ href: counterPaths.halls, tag: null },
        },
      ],
    },
    staff: cards(t, helpForStaff, province),
    hall: cards(t, [releases], province),
    visit: t('也可以到{contactAddress}，{contactHours}。', {
      ...{ contactAddress, contactHours: t(contactHours) },
    }),
  })
}

function found(t: Shell['t'], question: string, province: ProvinceSettings): FoundInHelp {
  const items = foundInHelp(t, question, province)
  return {
    title:
      items.length === 0
        ? t('帮助里没有找到“{words}”', { words: question })
        : t('帮助里有 {count} 处说到“{words}”', { count: items.length, words: question }),
    items,
    matters: {
      label: t('在事项里找“{words}”', { words: question }),
      href: mattersPath({ q: question }),
    },
  }
}

function cards(t: Shell['t'], topics: readonly Text[], province: ProvinceSettings): CardsProps {
  return {
    items: topics.map((topic) => {
      const { title, lead } = shownText(t, topic, province)
      return { title, text: lead, href: paths.helpTopic(topic.key), tag: null }
    }),
  }
}

function searchBox(t: Shell['t'], value: string): SearchBoxProps {
  return {
    ...{ id: 'q', action: paths.help, name: 'q', value },
    label: t('在帮助里找'),
    button: t('搜索'),
    placeholder: t('比如：忘了密码'),
    size: 'normal',
    tone: 'primary',
    keeps: [],
    suggestions: null,
  }
}
