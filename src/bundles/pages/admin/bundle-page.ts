// 一件事的编辑页: the form of a bundle with what is decided and what is still asked twice.
import type { Response } from 'express'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { mattersToChoose } from '../../queries/matters-to-choose.ts'
import { bundleByCode, bundleVersion, versionsOf } from '../../store.ts'
import type { BundleContent } from '../../types.ts'
import { currentForms, mergedView, warningsOf } from './bundle-facts.ts'
import type { MergedView } from './bundle-facts.ts'
import { aboutGroup, frame, inputField, partGroup, questionGroup } from './bundle-fields.ts'
import type { Faults, FieldGroup } from './bundle-fields.ts'
import { carriedGroup, sameGroup } from './decision-fields.ts'
import { contentOf } from './typed-bundle.ts'
import type { TypedBundle } from './typed-bundle.ts'

export interface AdminBundlePage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  /** Parts that are suspended or gone, which the texts may still promise. */
  readonly warnings: readonly string[]
  readonly action: string
  readonly groups: readonly FieldGroup[]
  readonly reason: FieldProps
  /** Null for a bundle that does not stand yet. */
  readonly merged: MergedView | null
  readonly versions: readonly string[]
  readonly guideHref: string | null
  readonly withdrawal: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'bundles/admin/one': AdminBundlePage
  }
}

export interface Answering {
  readonly typed: TypedBundle
  readonly faults: Faults
  readonly done: string | null
  readonly status: number
}

export async function answer(
  ctx: Context,
  res: Response,
  code: string,
  { typed, faults, done, status }: Answering,
): Promise<void> {
  const bundle = await bundleByCode(ctx.db, code)
  const before = await currentContent(ctx, code)
  const forms = await currentForms(ctx, typed)
  const versions = bundle === null ? [] : await versionsOf(ctx.db, bundle.id)
  const heading = bundle === null ? '新建一件事' : typed.name
  await render(
    res,
    'bundles/admin/one',
    {
      title: faults.length === 0 ? heading : `有 ${faults.length} 处要改 - ${heading}`,
      breadcrumb: [
        { label: '一件事', href: paths.admin },
        { label: heading, href: null },
      ],
      errors: {
        title: `有 ${faults.length} 处要改，没有发布`,
        items: faults.map(({ field, message }) => ({
          ...{ text: message, href: `#${frame(field, '', null, []).id}` },
        })),
      },
      done,
      warnings: bundle === null ? [] : await warningsOf(ctx, before, forms),
      action: paths.adminOne(code),
      groups: [
        aboutGroup(typed, faults, await lines(ctx.db), bundle === null),
        questionGroup(typed, faults),
        partGroup(typed, faults, await mattersToChoose(ctx.db)),
        ...(forms.length === 0
          ? []
          : [sameGroup(typed, forms, faults), carriedGroup(typed, forms, faults)]),
      ],
      reason: inputField('reason', '为什么发布这一版', typed.reason, { hint: null, faults }),
      merged: bundle === null ? null : await mergedView(ctx, contentOf(typed)),
      versions: versions.map(
        (one) => `第 ${one.version} 版，${fullDay(dayOf(one.publishedAt))}：${one.changeReason}`,
      ),
      guideHref: bundle?.status === 'published' ? paths.guide(code) : null,
      withdrawal: bundle?.status === 'published' ? paths.withdrawal(code) : null,
    },
    status,
  )
}

export async function currentContent({ db }: Context, code: string): Promise<BundleContent | null> {
  const bundle = await bundleByCode(db, code)
  const id = bundle?.currentVersionId ?? null
  return id === null ? null : (await bundleVersion(db, id)).content
}
