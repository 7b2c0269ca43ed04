// 补正: the questions and materials that the notice names, each with its reason, and nothing else.
import type { Request, Response } from 'express'
import type { Body, FieldView } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { stepSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { resubmit } from '../../resubmit.ts'
import type { ResubmitRefusal } from '../../resubmit.ts'
import { materialsOwed } from '../../rules/corrections.ts'
import { saveCorrection } from '../../save-correction.ts'
import { correctingOf, errorsIn, typedNow } from './after-filing/correcting.ts'
import type { Correcting } from './after-filing/correcting.ts'
import { dropCorrectionFile, keepCorrectionFiles } from './after-filing/correction-files.ts'
import { anchorOf, correctionItems, materialId } from './after-filing/correction-items.ts'
import type { CorrectionItemView, Faults } from './after-filing/correction-items.ts'
import { commandButton, ownApplication, trail } from './after-filing/own-application.ts'
import { uploadSentences } from './upload-faults.ts'

export interface CorrectionPage extends BasePage {
  readonly heading: string
  readonly about: string
  readonly lead: string
  readonly isLate: boolean
  readonly summary: ErrorSummaryProps
  readonly action: string
  readonly items: readonly CorrectionItemView[]
  readonly followers: readonly FieldView[]
  readonly finish: ButtonProps
  readonly keep: ButtonProps
  readonly answersHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/correction': CorrectionPage
  }
}

const finishCommand = { name: '_finish', value: '1' } as const
const noFaults: Faults = { errors: [], materials: new Map() }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const correcting = await loaded(ctx, req)
  if (correcting === null) return res.redirect(303, paths.progress(String(req.params['id'])))
  await answer(ctx, res, correcting, { faults: noFaults, others: [] }, 200)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const before = await loaded(ctx, req)
  if (before === null) return res.redirect(303, paths.progress(String(req.params['id'])))
  const { id } = before.application
  const body = (req.body ?? {}) as Body
  const fault = req.uploadFault ?? null
  const faults = await keepCorrectionFiles(ctx, before, fault === null ? receivedFiles(req) : [])
  await dropCorrectionFile(ctx, before, body)
  await saveCorrection(ctx, id, typedNow(before, body, fault === null))
  const now = await loaded(ctx, req)
  if (now === null) return res.redirect(303, paths.progress(id))
  const others = fault === null ? [] : [uploadSentences[fault]]
  if (isFaulty(faults) || others.length > 0) {
    return answer(ctx, res, now, { faults, others }, 422)
  }
  if (body[finishCommand.name] === undefined) {
    return res.redirect(303, paths.correction(id) + anchorOf(body, now.env.idPrefix))
  }
  await finish(ctx, res, now)
}

async function loaded(ctx: Context, req: Request): Promise<Correcting | null> {
  return correctingOf(ctx, await ownApplication(ctx, req, 'correction'))
}

async function finish(ctx: Context, res: Response, now: Correcting): Promise<void> {
  const { application, corrections, files, noticedAt } = now
  const owed = materialsOwed(corrections, files, noticedAt).map(
    (number) => [number, ['还没有补传，请选好文件再交']] as const,
  )
  const faults: Faults = { errors: errorsIn(now, now.raw), materials: new Map(owed) }
  if (isFaulty(faults)) return answer(ctx, res, now, { faults, others: [] }, 422)
  const done = await resubmit(ctx, application.id, now.raw)
  if (done.ok) return res.redirect(303, paths.progress(application.id))
  await answerRefusal(ctx, res, now, done.refusal)
}

async function answerRefusal(
  ctx: Context,
  res: Response,
  now: Correcting,
  refusal: ResubmitRefusal,
): Promise<void> {
  switch (refusal.reason) {
    case 'not-found':
      found(null)
      return
    case 'not-correcting':
      return res.redirect(303, paths.progress(now.application.id))
    case 'incomplete':
      return answer(ctx, res, now, {
        faults: { ...noFaults, errors: refusal.errors },
        others: [],
      }, 422)
    case 'step':
      return answer(ctx, res, now, {
        faults: noFaults,
        others: [stepSentences[refusal.refusal]],
      }, 422)
  }
}

function isFaulty({ errors, materials }: Faults): boolean {
  return errors.length > 0 || materials.size > 0
}

interface Wrong {
  readonly faults: Faults
  /** Sentences about the form as a whole. */
  readonly others: readonly string[]
}

async function answer(
  ctx: Context,
  res: Response,
  correcting: Correcting,
  wrong: Wrong,
  status: number,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const { application, version, corrections } = correcting
  const { items, followers } = correctionItems(t, correcting, wrong.faults)
  const summary = summaryOf(t, items, wrong)
  const heading = t('补正')
  const values = { count: corrections.items.length, day: fullDay(corrections.dueOn) }
  const isLate = ctx.today > corrections.dueOn
  await render(
    res,
    'applications/public/correction',
    {
      title: summary.items.length > 0 ? `${summary.title} - ${heading}` : heading,
      heading,
      breadcrumb: trail(shell, application.id, heading),
      about: `${t(version.name)} · ${application.applicantName}`,
      lead: isLate
        ? t('要改 {count} 处。{day}已经过了，请马上改好交上来。', values)
        : t('要改 {count} 处，请在 {day}前交。改好以前，办理时间不走。', values),
      isLate,
      summary,
      action: paths.correction(application.id),
      items,
      followers,
      finish: { ...commandButton(t('改好了，交上去'), finishCommand, 'primary'), size: 'big' },
      keep: commandButton(t('先存着，等会儿再交'), { name: '_keep', value: '1' }, 'quiet'),
      answersHref: `${paths.progress(application.id)}#answers`,
    },
    status,
  )
}

function summaryOf(
  t: (sentence: string, values?: Readonly<Record<string, string | number>>) => string,
  items: readonly CorrectionItemView[],
  { faults, others }: Wrong,
): ErrorSummaryProps {
  const lines = [
    ...others.map((text) => ({ text: t(text), href: '#corrections' })),
    ...faults.errors.map(({ message, fieldId }) => ({ text: message, href: `#${fieldId}` })),
    ...[...faults.materials].flatMap(([number, sentences]) => {
      const name = items.find(({ material }) => material?.id === materialId(number))?.material?.name
      return sentences.map((sentence) => ({
        text: t('{name}：{sentence}', { name: name ?? '', sentence: t(sentence) }),
        href: `#${materialId(number)}`,
      }))
    }),
  ]
  return { title: t('有 {count} 处要改', { count: lines.length }), items: lines }
}
