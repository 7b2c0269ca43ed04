// A page of text: a help topic, or what the hall says of itself.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { BreadcrumbItem, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { helpTopics } from '../../texts/index.ts'
import { remedies } from '../../texts/remedies.ts'
import { shownText } from '../../texts/shown.ts'
import type { ShownSection } from '../../texts/shown.ts'
import type { Text } from '../../texts/text.ts'

export interface TextPage extends BasePage {
  readonly lead: string
  readonly sections: readonly ShownSection[]
  /** Links to the sections, for texts that fill several screens. */
  readonly contents: readonly Link[]
  /** Sheets to print or to keep. */
  readonly papers: readonly Link[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/text': TextPage
  }
}

/** From so many sections on, a text begins with its contents. */
const longText = 7

export async function showTopic(ctx: Context, req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  const text = found(helpTopics.find(({ key }) => key === req.params['topic']))
  const help = { label: t('帮助'), href: paths.help }
  await showText(ctx, res, text, [help])
}

/** The handler of one of the hall's own statements. */
export function statement(text: Text): Handler {
  return (ctx, _req, res) => showText(ctx, res, text, [])
}

async function showText(
  ctx: Context,
  res: Response,
  text: Text,
  way: readonly BreadcrumbItem[],
): Promise<void> {
  const { t, links } = shellOf(res)
  const shown = shownText(t, text, await provinceSettings(ctx.db))
  await render(res, 'portal/public/text', {
    ...shown,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      ...way,
      { label: shown.title, href: null },
    ],
    contents: shown.sections.length < longText ? [] : contentsOf(shown.sections),
    papers:
      text === remedies
        ? [
            { label: t('空白的行政复议申请书（打印）'), href: paths.remedyForm },
            { label: t('空白的行政复议申请书（下载文本）'), href: paths.remedyFormText },
          ]
        : [],
  })
}

function contentsOf(sections: readonly ShownSection[]): Link[] {
  return sections.map(({ id, heading }) => ({ label: heading, href: `#${id}` }))
}
