// 预览: the elements as an editor wrote them beside the guide as a citizen sees it on a phone.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { allowFrames, allowInFrame } from '../../../platform/security/frames.ts'
import type { FiltersProps, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import {
  adminMatterPath,
  adminMattersPath,
  editPath,
  previewGuidePath,
  previewPath,
} from '../../paths.ts'
import { entryOf } from '../../entry-of.ts'
import { editingOf } from '../../queries/editing.ts'
import { guideFor } from '../../queries/guide.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { answerGuide, readerOf } from '../public/guide.ts'
import type { ElementPart } from './matter-parts.ts'
import { elementParts } from './matter-parts.ts'

export interface PreviewPage extends BasePage {
  readonly lead: string
  readonly filters: FiltersProps
  readonly frame: { readonly title: string; readonly href: string }
  readonly elements: readonly ElementPart[]
  readonly edit: Link | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/preview': PreviewPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const { current, draft, pointers } = found(await editingOf(ctx.db, code))
  const version = draft ?? current
  const region = await countyOf(ctx, req)
  const { prefectures } = await regionLookup(ctx.db)
  const counties = prefectures.flatMap((group) => group.counties)
  const edits = mayChangeCatalogue(ctx.actor) && may(ctx.actor, 'matters.edit')
  allowFrames(res)
  await render(res, 'matters/admin/preview', {
    title: `预览：${version.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: version.name, href: adminMatterPath(code) },
      { label: '预览', href: null },
    ],
    lead: `第 ${version.version} 版${draft === null ? '（在用）' : '（草稿）'}。右边是群众在手机上看到的样子，里面的按钮点了不会真的办。`,
    filters: {
      ...{ action: previewPath(code), label: '在哪个县看', button: '看', search: null },
      ...{ keeps: [], clear: null },
      selects: [
        {
          ...{ id: 'region', name: 'region', label: '县（市、区）' },
          options: counties.map(({ code: value, name: label }) => {
            return { value, label, hint: null, chosen: value === region, disabled: false }
          }),
        },
      ],
    },
    frame: { title: `${version.name}，手机上的指南`, href: previewGuidePath(code, region) },
    elements: elementParts(version, code, pointers),
    edit: edits ? { label: '改这个事项', href: editPath(code) } : null,
  })
}

/** The guide of the draft, for the frame. */
export async function guide(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const { matter, current, draft } = found(await entryOf(ctx.db, code))
  const version = draft ?? current
  const shown = await guideFor(ctx.db, { matter, version: current }, await countyOf(ctx, req))
  allowInFrame(res)
  const guide = draft === null ? shown : { ...shown, version }
  await answerGuide(res, guide, await readerOf(ctx, guide, req))
}

/** The county asked for, or the first of the province. */
async function countyOf({ db }: Context, req: Request): Promise<string> {
  const { prefectures } = await regionLookup(db)
  const counties = prefectures.flatMap((group) => group.counties.map(({ code }) => code))
  const asked = req.query['region']
  return counties.find((code) => code === asked) ?? counties[0] ?? ''
}
