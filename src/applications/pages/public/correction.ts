// 补正: the questions and materials that the notice names, each with its reason, and nothing else.
import type { Request, Response } from 'express'
import type { Body, FieldView, FormView, Raw } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, moment } from '../../../platform/i18n/zh-format.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { commandButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, DraftProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { resubmit } from '../../resubmit.ts'
import { materialsOwed } from '../../rules/corrections.ts'
import { withUnfinished } from '../../unfinished-uploads.ts'
import { withQuestions } from '../../rules/merging.ts'
import { saveCorrection } from '../../save-correction.ts'
import { correctingOf, errorsIn, questionsOf, typedNow } from './after-filing/correcting.ts'
import type { Correcting } from './after-filing/correcting.ts'
import { dropCorrectionFile, dropFilesOfRows, keepCorrectionFiles } from './after-filing/correction-files.ts'
import { anchorOf, correctionItems } from './after-filing/correction-items.ts'
import type { CorrectionItemView, Faults, MaterialView } from './after-filing/correction-items.ts'
import { correctionSummary, isFaulty, noFaults, notSent, wrongBy } from './after-filing/correction-summary.ts'
import type { Wrong } from './after-filing/correction-summary.ts'
import { fillableApplication, trail } from './after-filing/own-application.ts'
import { disputeErrors } from './disputes.ts'
import { fromPage, pageMarks } from './from-page.ts'
import type { PageMarks } from './from-page.ts'
import { keeping, shownWhenSent } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { isTooFast } from './filing-pace.ts'
import { afterFiling } from './own-draft.ts'
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
  readonly opened: readonly MaterialView[]
  readonly world: FormView['world']
  readonly finish: ButtonProps
  readonly keep: ButtonProps
  readonly answersHref: string
  readonly marks: PageMarks
  readonly keeping: Keeping
  readonly draft: DraftProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/correction': CorrectionPage
  }
}

const finishCommand = { name: '_finish', value: '1' } as const

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const correcting = await loaded(ctx, req)
  if (correcting === null) return res.redirect(303, afterFiling(ctx.actor, String(req.params['id'])))
  await answer(ctx, res, correcting, { faults: noFaults, others: [] }, 200)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const before = await loaded(ctx, req)
  if (before === null) return res.redirect(303, afterFiling(ctx.actor, String(req.params['id'])))
  const { id } = before.application
  const fault = req.uploadFault ?? null
  const sent = fault === null ? receivedFiles(req) : []
  const posted = (req.body ?? {}) as Body
  const { faults, body } = await keepCorrectionFiles(ctx, before, sent, posted)
  await dropCorrectionFile(ctx, before, body)
  const typed = typedNow(before, body, fault === null)
  const from = fromPage({ fields: questionsOf(before) }, body)
  const saved = await saveCorrection(ctx, id, typed, from)
  const conflicts = saved.ok ? saved.value.conflicts : []
  if (conflicts.length === 0) await dropFilesOfRows(ctx, before, { now: typed, body })
  const now = await loaded(ctx, req)
  if (now === null) return res.redirect(303, afterFiling(ctx.actor, id))
  if (conflicts.length > 0) return answerBoth(ctx, res, now, { typed, conflicts, faults })
  const others = fault === null ? [] : [uploadSentences[fault]]
  if (isFaulty(faults) || others.length > 0) {
    return answer(ctx, res, now, { faults, others }, 422)
  }
  if (body[finishCommand.name] === undefined) {
    return res.redirect(303, paths.correction(id) + anchorOf(body, now.env.idPrefix))
  }
  if (await isTooFast(ctx, req, res)) return
  await finish(ctx, res, now)
}

async function loaded(ctx: Context, req: Request): Promise<Correcting | null> {
  return correctingOf(ctx, await fillableApplication(ctx, req, 'correction'))
}

/** What another page changed meanwhile is said beside what was typed here, and nothing is handed in. */
async function answerBoth(
  ctx: Context,
  res: Response,
  now: Correcting,
  { typed, conflicts, faults }: { typed: Raw; conflicts: readonly string[]; faults: Faults },
): Promise<void> {
  const standing = { ...now, lastPages: now.application.lastPages }
  const errors = [...disputeErrors(shellOf(res).t, standing, conflicts), ...faults.errors]
  const shown = { ...now, raw: withQuestions(now.raw, typed, new Set(conflicts)) }
  await answer(ctx, res, shown, { faults: { ...faults, errors }, others: [] }, 422, now)
}

async function finish(ctx: Context, res: Response, now: Correcting): Promise<void> {
  const { application, corrections, files, noticedAt, opened } = now
  const sent = (number: number) => files.some(({ materialNumber }) => materialNumber === number)
  const owed = [
    ...materialsOwed(corrections, files, noticedAt),
    ...opened.map(({ number }) => number).filter((number) => !sent(number)),
  ]
  const faults: Faults = { errors: errorsIn(now, now.raw), materials: notSent(owed) }
  if (isFaulty(faults)) return answer(ctx, res, now, { faults, others: [] }, 422)
  const done = await resubmit(ctx, application.id, now.raw)
  if (done.ok) return res.redirect(303, afterFiling(ctx.actor, application.id))
  const wrong = wrongBy(done.refusal)
  // Handed in by another page meanwhile: the progress says so.
  if (wrong === null) return res.redirect(303, afterFiling(ctx.actor, application.id))
  await answer(ctx, res, now, wrong, 422)
}

async function answer(
  ctx: Context,
  res: Response,
  known: Correcting,
  wrong: Wrong,
  status: number,
  given: Pick<Correcting, 'raw'> = known,
): Promise<void> {
  const correcting = await withUnfinished(ctx.db, { applicationId: known.application.id }, known)
  const shell = shellOf(res)
  const { t } = shell
  const { application, version, corrections } = correcting
  const { items, followers, opened, world } = correctionItems(t, correcting, wrong.faults)
  const named = items.flatMap(({ material }) => (material === null ? [] : [material]))
  const summary = correctionSummary(t, [...named, ...opened], wrong)
  const heading = t('补正')
  const values = { count: corrections.items.length, day: fullDay(application.dueOn ?? corrections.dueOn) }
  // The application's watched day: where the notice's day is a rest day, the next working day.
  const isLate = ctx.today > (application.dueOn ?? corrections.dueOn)
  await render(
    res,
    'applications/public/correction',
    {
      title: summary.items.length > 0 ? `${summary.title} - ${heading}` : heading,
      heading,
      breadcrumb: trail(shell, application.id, heading),
      about: `${t.named(version.name)} · ${application.applicantName}`,
      lead: isLate
        ? t('要改 {count} 处。{day}已经过了，请马上改好交上来。', values)
        : t('要改 {count} 处，请在 {day}前交。改好以前，办理时间不走。', values),
      isLate,
      summary,
      action: paths.correction(application.id),
      items,
      followers,
      opened,
      world,
      finish: { ...commandButton(t('改好了，交上去'), finishCommand, 'primary'), size: 'big' },
      keep: commandButton(t('先存着，等会儿再交'), { name: '_keep', value: '1' }, 'quiet'),
      answersHref: `${afterFiling(ctx.actor, application.id)}#answers`,
      marks: pageMarks(given, { fields: questionsOf(correcting) }),
      keeping: keeping(ctx, paths.keptCorrection(application.id), paths.uploads(application.id), shownWhenSent),
      draft: {
        text: t('{when}存的。停下不会丢，回来接着改。', { when: moment(application.updatedAt) }),
        leave: null,
      },
    },
    status,
  )
}
