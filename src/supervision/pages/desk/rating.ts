// 一条差评的整改: what was said, the steps with their notes, and the answer that goes to the applicant.
import type { Request, Response } from 'express'
import { applicationById, applicationPaths } from '../../../applications/index.ts'
import { recordAlone } from '../../../audit/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  DeadlineLightProps,
  ErrorSummaryProps,
  Link,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { advanceRectification } from '../../advance-rectification.ts'
import {
  gradeNames,
  rectificationActionNames,
  rectificationHints,
  rectificationSentences,
  rectificationStatusNames,
} from '../../messages.ts'
import { paths } from '../../paths.ts'
import { ratingWords } from '../../queries/rating-words.ts'
import { rectificationEvents, rectificationOf } from '../../rating-store.ts'
import { mayRectify } from '../../rules/policy.ts'
import { openStrides } from '../../rules/rectification-life.ts'
import type { Rectification, RectificationAction } from '../../types.ts'
import type { FormPart, Typed } from '../alert-forms.ts'
import { idOf, nothingTyped } from '../alert-forms.ts'
import { keyOf, queryOf, staffOf, textOf, words } from '../staff.ts'
import { ratingLight } from './ratings.ts'

export interface BadRatingPage extends BasePage {
  readonly subtitle: string
  readonly status: TagProps
  readonly light: DeadlineLightProps
  readonly errors: ErrorSummaryProps
  readonly done: string | null
  readonly said: SummaryListProps
  readonly application: Link
  readonly life: TimelineProps
  readonly forms: readonly FormPart[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/rating': BadRatingPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const row = await ownRating(ctx, req)
  await recordAlone(ctx.db, ctx, {
    action: 'supervision.read-rating',
    subjectType: 'rating-rectification',
    subjectId: row.applicationId,
    applicationId: row.applicationId,
  })
  const action = keyOf(rectificationActionNames, queryOf(req, 'done'))
  const done = action === null ? null : `已办：${rectificationActionNames[action]}。`
  await answer(ctx, res, row, nothingTyped, done)
}

export async function createStep(ctx: Context, req: Request, res: Response): Promise<void> {
  const row = await ownRating(ctx, req)
  const action = found(keyOf(rectificationHints, textOf(req, 'action')))
  const field = `${action}.note`
  const note = textOf(req, field)
  const moved = await advanceRectification(ctx, row.applicationId, action, note)
  const page = paths.badRating(row.applicationId)
  if (moved.ok) return res.redirect(303, `${page}?done=${action}`)
  const fault = rectificationSentences[moved.refusal]
  const typed = { values: { [field]: note }, faults: { [field]: fault } }
  await answer(ctx, res, found(await rectificationOf(ctx.db, row.applicationId)), typed, null)
}

/** Of another department it does not exist; in one's own only the head of the section opens it. */
async function ownRating(ctx: Context, req: Request): Promise<Rectification> {
  const actor = staffOf(ctx)
  const row = found(await rectificationOf(ctx.db, String(req.params['id'])))
  found(row.departmentId === actor.seat.departmentId ? row : null)
  allow(mayRectify(actor, row))
  return row
}

async function answer(
  ctx: Context,
  res: Response,
  row: Rectification,
  typed: Typed,
  done: string | null,
): Promise<void> {
  const id = row.applicationId
  const [application, said, events] = await Promise.all([
    applicationById(ctx.db, id),
    ratingWords(ctx.db, id),
    rectificationEvents(ctx.db, id),
  ])
  const { matterName, grade, aspects, comment, ratedAt } = found(said)
  const faults = Object.entries(typed.faults)
  const summaryTitle = `有 ${faults.length} 处要改`
  const title = `差评整改 · ${matterName}`
  await render(
    res,
    'supervision/desk/rating',
    {
      title: faults.length === 0 ? title : `${summaryTitle} - ${title}`,
      breadcrumb: [
        { label: '差评整改', href: paths.badRatings() },
        { label: matterName, href: null },
      ],
      subtitle: `${longMoment(ratedAt)}评价 · ${found(application).applicantName}`,
      status: { label: rectificationStatusNames[row.status], tone: 'plain' },
      light: ratingLight(row, ctx.today),
      errors: {
        title: summaryTitle,
        items: faults.map(([field, text]) => ({ text, href: `#${idOf(field)}` })),
      },
      done,
      said: {
        items: [
          line('评价', gradeNames[grade]),
          line('说的方面', aspects.length === 0 ? '没有选' : aspects.join('、')),
          line('留言', comment ?? '没有留言'),
          line('最晚联系', fullDay(row.contactDueOn)),
          line('最晚答复', fullDay(row.answerDueOn)),
          ...(row.answer === null ? [] : [line('给本人的答复', row.answer)]),
        ],
      },
      application: { label: '看这个办件', href: applicationPaths.deskFile(id) },
      life: {
        items: events.map((event) => ({
          title: rectificationActionNames[event.action],
          when: `${longMoment(event.happenedAt)} ${event.actorName}`,
          ...{ text: event.note, link: null, state: 'done' },
        })),
      },
      forms: openStrides(row.status).map(({ action }) => formOf(id, action, typed)),
    },
    faults.length === 0 ? 200 : 422,
  )
}

function formOf(id: string, action: RectificationAction, typed: Typed): FormPart {
  const name = `${action}.note`
  const label = action === 'send-feedback' ? '给本人的答复' : '情况'
  return {
    ...{ id: `do-${action}`, heading: rectificationActionNames[action] },
    hint: rectificationHints[action],
    action: paths.badRatingSteps(id),
    hidden: { name: 'action', value: action },
    fields: [
      words(
        {
          id: idOf(name),
          name,
          label,
          hint: null,
          error: typed.faults[name] ?? null,
          optional: null,
        },
        typed.values[name] ?? '',
      ),
    ],
    button: submitButton(rectificationActionNames[action], 'second'),
  }
}

function line(label: string, value: string): SummaryListProps['items'][number] {
  return { label, value, tag: null, action: null, locked: false }
}
