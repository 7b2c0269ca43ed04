// 一件事的编辑: the province writes a bundle, sees what it saves, and publishes it as a new version.
import type { Request, Response } from 'express'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { currentParts, formsOf, mergedOf } from '../../merged.ts'
import { contentSentences, publishSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { pausedParts } from '../../paused.ts'
import { publishBundle, withdrawBundle } from '../../publish.ts'
import type { PublishRefusal } from '../../publish.ts'
import { mattersToChoose } from '../../queries/matters-to-choose.ts'
import { listBundles } from '../../queries/list.ts'
import type { ListedBundle } from '../../queries/list.ts'
import { bundleByCode, bundleVersion, versionsOf } from '../../store.ts'
import type { BundleContent } from '../../types.ts'
import { aboutGroup, inputField, partGroup, questionGroup } from './bundle-fields.ts'
import type { FieldGroup } from './bundle-fields.ts'
import { carriedGroup, sameGroup } from './decision-fields.ts'
import { contentOf, typedOf, wordsOf } from './typed-bundle.ts'
import type { TypedBundle } from './typed-bundle.ts'

export interface AdminBundlesPage extends BasePage {
  readonly newHref: string
  readonly bundles: readonly {
    readonly name: string
    readonly href: string
    readonly facts: string
  }[]
}

export interface AdminBundlePage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  /** Parts that are suspended or gone, which the texts may still promise. */
  readonly warnings: readonly string[]
  readonly action: string
  readonly groups: readonly FieldGroup[]
  readonly reason: FieldProps
  /** Null for a bundle that does not stand yet. */
  readonly merged: {
    readonly facts: readonly string[]
    readonly shared: readonly { readonly label: string; readonly sources: string }[]
  } | null
  readonly versions: readonly string[]
  readonly guideHref: string | null
  readonly withdrawal: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'bundles/admin/list': AdminBundlesPage
    'bundles/admin/one': AdminBundlePage
  }
}

export async function list(ctx: Context, _req: Request, res: Response): Promise<void> {
  const bundles = await listBundles(ctx.db, true)
  await render(res, 'bundles/admin/list', {
    title: '一件事',
    breadcrumb: [],
    newHref: paths.adminOne('new'),
    bundles: bundles.map((one: ListedBundle) => ({
      name: one.content.name,
      href: paths.adminOne(one.code),
      facts: `${one.status === 'published' ? '已发布' : '已停止'} · 第 ${one.version} 版 · ${one.content.parts.length} 个事项`,
    })),
  })
}

/** 'new' is the address of a bundle that does not stand yet. */
export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const content = await currentContent(ctx, code)
  found(content ?? (code === 'new' ? true : null))
  const typed = content === null ? wordsOf('', null) : wordsOf(code, content)
  await answer(ctx, res, code, { typed, faults: [], done: doneOf(req), status: 200 })
}

export async function publish(ctx: Context, req: Request, res: Response): Promise<void> {
  const address = String(req.params['code'])
  const typed = typedOf(req.body as Record<string, unknown>)
  const code = address === 'new' ? typed.code : address
  const result = await publishBundle(ctx, {
    ...{ code, content: contentOf(typed), changeReason: typed.reason },
  })
  if (result.ok) return res.redirect(303, `${paths.adminOne(code)}?done=published`)
  const faults = faultsOf(result.refusal)
  await answer(ctx, res, address, { typed, faults, done: null, status: 422 })
}

export async function withdraw(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const { reason } = typedOf(req.body as Record<string, unknown>)
  const result = await withdrawBundle(ctx, code, reason)
  if (result.ok) return res.redirect(303, `${paths.adminOne(code)}?done=withdrawn`)
  const typed = wordsOf(code, found(await currentContent(ctx, code)))
  const message = result.refusal === 'not-found' ? '已经停止了' : '请写明为什么停止'
  await answer(ctx, res, code, {
    ...{ typed, faults: [{ field: 'withdrawal', message }], done: null, status: 422 },
  })
}

function faultsOf(refusal: PublishRefusal): readonly { field: string; message: string }[] {
  if (refusal.reason !== 'content') {
    const field = refusal.reason === 'bad-code' ? 'code' : 'reason'
    return [{ field, message: publishSentences[refusal.reason] }]
  }
  const fields = { 'no-name': 'name', 'no-summary': 'summary', objects: 'objects' } as const
  return refusal.findings.map(({ fault, what }) => ({
    field: fault in fields ? fields[fault as keyof typeof fields] : questionFault(fault),
    message: what === '' ? contentSentences[fault] : `${contentSentences[fault]}：${what}`,
  }))
}

function questionFault(fault: string): string {
  return fault.endsWith('question') || fault === 'question-twice' ? 'questions' : 'parts'
}

async function currentContent({ db }: Context, code: string): Promise<BundleContent | null> {
  const bundle = await bundleByCode(db, code)
  const id = bundle?.currentVersionId ?? null
  return id === null ? null : (await bundleVersion(db, id)).content
}

function doneOf(req: Request): string | null {
  if (req.query['done'] === 'published') return '已发布，前台已经更新。在办的按原来的版本办完。'
  return req.query['done'] === 'withdrawn' ? '已停止，前台不再显示。' : null
}

interface Answering {
  readonly typed: TypedBundle
  readonly faults: readonly { readonly field: string; readonly message: string }[]
  readonly done: string | null
  readonly status: number
}

async function answer(
  ctx: Context,
  res: Response,
  code: string,
  { typed, faults, done, status }: Answering,
): Promise<void> {
  const bundle = await bundleByCode(ctx.db, code)
  const before = await currentContent(ctx, code)
  const codes = typed.parts.map(({ matterCode }) => matterCode)
  const forms = await formsOf(ctx.db, await currentParts(ctx.db, codes))
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
        items: faults.map(({ field, message }) => ({ text: message, href: `#b-${field}` })),
      },
      done,
      warnings: bundle === null ? [] : await warningsOf(ctx, before),
      action: paths.adminOne(code),
      groups: [
        aboutGroup(typed, faults, await lines(ctx.db), bundle === null),
        questionGroup(typed, faults),
        partGroup(typed, faults, await mattersToChoose(ctx.db)),
        ...(forms.length === 0 ? [] : [sameGroup(typed, forms), carriedGroup(typed, forms)]),
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

async function mergedView({ db }: Context, content: BundleContent) {
  const codes = content.parts.map(({ matterCode }) => matterCode)
  const { form, materials, parts } = await mergedOf(db, content, await currentParts(db, codes))
  const names = new Map(parts.map(({ matterCode, version }) => [matterCode, version.name]))
  const shared = form.definition.sections.filter(({ key }) => key === 'shared')
  const papers = parts.reduce((sum, { version }) => sum + version.elements.materials.length, 0)
  return {
    facts: [
      `题：分开 ${form.asked.before} 道，合并后 ${form.asked.after} 道`,
      `材料：分开 ${papers} 份，合并后 ${materials.length} 份`,
    ],
    shared: shared.flatMap(({ fields }) =>
      fields.map(({ key, label }) => ({
        label,
        sources: (form.sources[key] ?? [])
          .map(({ matterCode }) => names.get(matterCode) ?? matterCode)
          .join('、'),
      })),
    ),
  }
}

async function warningsOf(
  { db }: Context,
  content: BundleContent | null,
): Promise<readonly string[]> {
  const codes = (content?.parts ?? []).map(({ matterCode }) => matterCode)
  const taken = (await currentParts(db, codes)).filter(({ insteadOf }) => insteadOf !== null)
  return [
    ...(await pausedParts(db, codes, null)).map(({ matterName, state, place, until }) =>
      state === 'withdrawn'
        ? `“${matterName}”已经取消，也没有接替的事项，前台已经不办。请把它从这件事里去掉，并改一句话说明。`
        : `“${matterName}”在${place ?? '全省'}暂停办理${until === null ? '' : `，到 ${fullDay(until)}为止`}。前台会先问申请人要不要先办其余的。`,
    ),
    ...taken.map(
      ({ insteadOf, version }) =>
        `事项 ${insteadOf ?? ''} 已经取消，现在由“${version.name}”接替。请把包含的事项改过来。`,
    ),
  ]
}
