// 高效办成一件事: the bundles of the hall.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { CardsProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { closedCodes, listBundles } from '../../queries/list.ts'

export interface BundlesPage extends BasePage {
  readonly bundles: CardsProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'bundles/public/list': BundlesPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const bundles = await listBundles(ctx.db, false)
  const closed = await closedCodes(ctx.db, bundles)
  await render(res, 'bundles/public/list', {
    title: t('高效办成一件事'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('高效办成一件事'), href: null },
    ],
    bundles: {
      items: bundles.map(({ code, content }) => ({
        title: t(content.name),
        href: paths.guide(code),
        text: content.parts.some((part) => closed.has(part.matterCode))
          ? t('里面有的事项现在不收申请或者换了，请看指南。')
          : t(content.summary),
        tag: { label: t('{count} 个事项一次办', { count: content.parts.length }), tone: 'info' },
      })),
    },
  })
}
