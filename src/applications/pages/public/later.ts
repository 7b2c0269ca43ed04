// 补交: the papers that were promised for later, each with its last day and its place for files.
import { offeredIn } from '../../../attachments/index.ts'
import type { Request, Response } from 'express'
import { commitmentsOf } from '../../../commitments/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import { fullDay, shortDay } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { keepMaterials, materialAcceptance } from '../../keep-material.ts'
import { paths } from '../../paths.ts'
import { openLater } from '../../rules/papers-awaited.ts'
import type { Application } from '../../types.ts'
import { isTooFast } from './filing-pace.ts'
import { materialId } from './material-items.ts'
import type { MaterialFaults } from './material-items.ts'
import { afterFiling, ownApplication } from './own-draft.ts'
import { keepFault, uploadSentences } from './upload-faults.ts'

export interface LaterPage extends BasePage {
  readonly about: string
  readonly summary: ErrorSummaryProps
  readonly items: readonly {
    readonly id: string
    readonly name: string
    readonly field: string
    readonly due: string
    readonly wording: string
    readonly errors: readonly string[]
  }[]
  readonly accept: string
  readonly action: string
  readonly button: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/later': LaterPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, await ownApplication(ctx, req), new Map())
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  if (await isTooFast(ctx, req, res)) return
  const application = await ownApplication(ctx, req)
  const open = openLater(await commitmentsOf(ctx.db, application.id))
  const fault = req.uploadFault ?? null
  const faults = new Map<number, Saying[]>()
  let kept = 0
  for (const { materialNumber } of open) {
    const sent = receivedFiles(req).filter(({ field }) => field === `files.${materialNumber}`)
    if (sent.length === 0 || fault !== null) continue
    const place = { materialNumber, fieldPath: null }
    const one = await keepMaterials(ctx, application.id, place, sent, materialAcceptance)
    const wrong = one.ok ? null : keepFault(one.refusal, materialAcceptance)
    if (wrong === null) kept += 1
    else faults.set(materialNumber, [saying('{said}。', { said: wrong })])
  }
  const [first] = open
  if (first !== undefined && kept === 0 && faults.size === 0) {
    const words = fault === null ? '请选择要补交的文件。' : uploadSentences[fault]
    faults.set(first.materialNumber, [saying(words)])
  }
  if (faults.size > 0) return answer(ctx, res, application, faults)
  const after = afterFiling(ctx.actor, application.id)
  res.redirect(303, ctx.actor.kind === 'applicant' ? `${after}?done=papers` : after)
}

async function answer(
  ctx: Context,
  res: Response,
  application: Application,
  faults: MaterialFaults,
): Promise<void> {
  const { t, links } = shellOf(res)
  const { id } = application
  const open = openLater(await commitmentsOf(ctx.db, id))
  const version = await filedVersion(ctx.db, application)
  if (open.length === 0) return res.redirect(303, afterFiling(ctx.actor, id))
  const title = t('补交材料')
  const items = [...faults].flatMap(([number, sentences]) =>
    sentences.map((text) => ({ text: t(text), href: `#${materialId(number)}` })),
  )
  const heading = t('有 {count} 处要改', { count: items.length })
  const page: LaterPage = {
    title: items.length > 0 ? `${heading} - ${title}` : title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('办件进度'), href: paths.progress(id) },
      { label: title, href: null },
    ],
    about: t.named(version.name),
    summary: { title: heading, items },
    items: open.map(({ materialNumber, materialName, dueOn, termDays, wording }) => ({
      ...{ id: materialId(materialNumber), name: materialName, wording },
      field: `files.${materialNumber}`,
      due:
        dueOn === null
          ? t('受理后 {days} 个工作日内交。', { days: termDays })
          : dueOn < ctx.today
            ? t('{day}已经过了，请马上交。还没有终止的，现在交仍然算数。', { day: shortDay(dueOn) })
            : t('最晚 {day}交，过了这一天没有交，视为撤回申请。', { day: fullDay(dueOn) }),
      errors: (faults.get(materialNumber) ?? []).map((fault) => t(fault)),
    })),
    accept: offeredIn(materialAcceptance.endings),
    action: paths.later(id),
    button: submitButton(t('补交'), 'primary'),
  }
  await render(res, 'applications/public/later', page, items.length > 0 ? 422 : 200)
}
