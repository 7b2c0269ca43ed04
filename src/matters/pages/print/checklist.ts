// 材料清单: what to bring, to tick off on paper, for the reader's situation and place.
import type { Request, Response } from 'express'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import type { ChecklistProps, SummaryListProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import { guideOf } from '../../queries/guide.ts'
import { chosenRegion } from '../public/chosen-region.ts'
import { readerOf } from '../public/guide.ts'
import { guideContent } from '../public/guide-content.ts'
import type { Pruned } from '../public/situation-form.ts'

export interface ChecklistPrint extends BasePage {
  readonly under: string
  readonly situation: Pruned | null
  /** To be brought or uploaded, in the order of the guide. */
  readonly materials: ChecklistProps['items']
  /** Obtained by departments or made by the hall. */
  readonly free: readonly string[]
  readonly windows: SummaryListProps
  readonly packing: SummaryListProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/print/checklist': ChecklistPrint
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const guide = found(await guideOf(ctx.db, String(req.params['code']), chosenRegion(req)))
  const situation = await readerOf(ctx, guide, req)
  const shell = shellOf(res)
  const { t } = shell
  const { matter, version, region } = guide
  const { materials, windows, packing, situation: pruned } = guideContent(shell, guide, situation)
  const given = new Set(
    version.elements.materials
      .filter((one) => one.freeSubmit || one.generated)
      .map(({ name }) => name),
  )
  const place = region === null ? t('全省') : guide.regions.nameOf(region.code)
  await render(res, 'matters/print/checklist', {
    title: t('{name}材料清单', { name: version.name }),
    breadcrumb: [
      {
        label: version.name,
        href: guidePath(matter.code, region?.code ?? null, situation.address),
      },
      { label: t('材料清单'), href: null },
    ],
    under: `${place} · ${t('{day}打印', { day: longDay(ctx.today) })}`,
    situation: pruned,
    materials: materials.items.filter(({ name }) => !given.has(name)),
    free: materials.items.filter(({ name }) => given.has(name)).map(({ name }) => name),
    windows,
    packing,
  })
}
