// 好差评: five grades and a few words, once, after the end.
import type { Request, Response } from 'express'
import { dayOf } from '../../../kernel/day.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FieldProps,
  NoticeProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { gradeNames, ratingSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { mayRate, rate } from '../../rate.ts'
import { ratingOf } from '../../store.ts'
import type { Application } from '../../types.ts'
import { matterName, ownApplication, trail } from './after-filing/own-application.ts'
import { nothingRated, ratingFaults, ratingFields, readRating } from './after-filing/rating-fields.ts'
import type { RatingTyped } from './after-filing/rating-fields.ts'

export interface RatingPage extends BasePage {
  readonly heading: string
  readonly about: string
  readonly summary: ErrorSummaryProps
  /** Said in place of the form when it was rated before. */
  readonly done: NoticeProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly send: ButtonProps
  readonly back: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/rating': RatingPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req, 'rating')
  if (!mayRate(application.status)) return res.redirect(303, paths.progress(application.id))
  await answer(ctx, res, application, nothingRated)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req, 'rating')
  const typed = readRating(req)
  const { grade, aspects, comment } = typed
  if (typed.gradeFault !== null || typed.commentFault !== null || grade === null) {
    return answer(ctx, res, application, typed)
  }
  const rated = await rate(ctx, application.id, { grade, aspects, comment })
  if (rated.ok) return res.redirect(303, paths.progress(application.id))
  switch (rated.refusal) {
    case 'not-found':
      found(null)
      return
    case 'not-finished':
      return answer(ctx, res, application, {
        ...typed,
        gradeFault: ratingSentences['not-finished'],
      })
    case 'already-rated':
      return answer(ctx, res, application, typed, 422)
  }
}

async function answer(
  ctx: Context,
  res: Response,
  application: Application,
  typed: RatingTyped,
  otherStatus = 200,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const heading = t('评价这次办理')
  const items = ratingFaults(t, typed)
  const summary = { title: t('有 {count} 处要改', { count: items.length }), items }
  const page: RatingPage = {
    title: items.length === 0 ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: trail(shell, application.id, heading),
    about: `${t.named(await matterName(ctx, application))} · ${application.applicantName}`,
    summary,
    done: await doneNotice(ctx, shell, application),
    action: paths.rating(application.id),
    fields: ratingFields(t, typed),
    send: { ...submitButton(t('提交评价')), size: 'big' },
    back: linkButton(t('回到进度'), paths.progress(application.id)),
  }
  await render(res, 'applications/public/rating', page, items.length === 0 ? otherStatus : 422)
}

async function doneNotice(
  ctx: Context,
  { t }: Shell,
  application: Application,
): Promise<NoticeProps | null> {
  const rating = await ratingOf(ctx.db, application.id)
  if (rating === null) return null
  const values = { grade: t(gradeNames[rating.grade]), day: longDay(dayOf(rating.ratedAt)) }
  return {
    tone: 'ok',
    title: t(ratingSentences['already-rated']),
    text: t('您在 {day}评的是“{grade}”。谢谢您。', values),
    actions: [],
  }
}
