// 打印指南: the whole guide of a matter on paper, every element and nothing to press.
import type { Request, Response } from 'express'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import { guideOf } from '../../queries/guide.ts'
import { chosenRegion } from '../public/chosen-region.ts'
import { readerOf } from '../public/guide.ts'
import type { GuideContent } from '../public/guide-content.ts'
import { guideContent } from '../public/guide-content.ts'

export interface GuidePrint extends BasePage {
  readonly content: GuideContent
  readonly place: string
  readonly printedOn: string
  /** Said at the head when the matter takes no applications. */
  readonly closed: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/print/guide': GuidePrint
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const guide = found(await guideOf(ctx.db, String(req.params['code']), chosenRegion(req)))
  const situation = await readerOf(ctx, guide, req)
  const shell = shellOf(res)
  const { t } = shell
  const { matter, version, region } = guide
  await render(res, 'matters/print/guide', {
    title: t('{name}办事指南', { name: version.name }),
    breadcrumb: [
      {
        label: version.name,
        href: guidePath(matter.code, region?.code ?? null, situation.address),
      },
      { label: t('打印指南'), href: null },
    ],
    content: guideContent(shell, guide, situation),
    place: region === null ? t('全省') : guide.regions.nameOf(region.code),
    printedOn: longDay(ctx.today),
    closed: matter.status === 'published' ? null : t('这个事项现在不收新的申请。'),
  })
}
