// 帮助: the topics, and whom to ask.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { CardsProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { helpForApplicants, helpForStaff } from '../../texts/index.ts'
import { shownText } from '../../texts/shown.ts'
import type { Text } from '../../texts/text.ts'

export interface HelpPage extends BasePage {
  readonly applicants: CardsProps
  readonly staff: CardsProps
  readonly visit: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/help': HelpPage
  }
}

export async function show({ db }: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const province = await provinceSettings(db)
  const cards = (topics: readonly Text[]): CardsProps => ({
    items: topics.map((topic) => {
      const { title, lead } = shownText(t, topic, province)
      return { title, text: lead, href: paths.helpTopic(topic.key), tag: null }
    }),
  })
  const { contactAddress, contactHours } = province
  await render(res, 'portal/public/help', {
    title: t('帮助'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('帮助'), href: null },
    ],
    applicants: cards(helpForApplicants),
    staff: cards(helpForStaff),
    visit: t('也可以到{contactAddress}，{contactHours}。', { contactAddress, contactHours }),
  })
}
