// 填表: one section of the form on a page. Whatever was typed is kept before it is judged.
import type { Request, Response } from 'express'
import { fileCommand, presentForm, repeatCommand } from '../../../forms/index.ts'
import type { Body, FormDefinition, FormError, FormView, Raw } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { firstAnswers } from '../../first-answers.ts'
import { dropMaterial } from '../../keep-material.ts'
import { paths } from '../../paths.ts'
import { withUnfinished } from '../../unfinished-uploads.ts'
import { saveDraft } from '../../save-draft.ts'
import { withAccount } from './account-answers.ts'
import { sendButton } from './filing-buttons.ts'
import { filingFrame } from './filing-frame.ts'
import type { FilingFrame } from './filing-frame.ts'
import { filingState } from './filing-state.ts'
import { nextOf, previousOf } from './filing-steps.ts'
import { faultError, goneWithRows, keepFormFiles, keepRowFiles } from './form-files.ts'
import { answerTooLate, ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { withGuided } from './guided-answers.ts'
import { fromPage, pageMarks } from './from-page.ts'
import type { PageMarks } from './from-page.ts'
import { keeping } from './keeping.ts'
import type { Keeping } from './keeping.ts'
import { postedAnswers } from './posted-answers.ts'
import { leaveButton, pressedIn, previousButton } from './pressed.ts'
import { isFromCheck } from './return-to-check.ts'
import { withSources } from './sourced-answers.ts'
import { addressOf, whereTo } from './way-out.ts'

export interface SectionPage extends FilingFrame {
  readonly summary: ErrorSummaryProps
  readonly form: FormView
  readonly action: string
  readonly marks: PageMarks
  readonly keeping: Keeping
  readonly buttons: readonly ButtonProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/section': SectionPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const number = sectionNumber(draft, req)
  const state = filingState(draft)
  const here = state.sections.find((one) => one.number === number)
  if (here === undefined) return res.redirect(303, nextOf(draft.application.id, state, number))
  // Who comes from the last look comes to mend: what is wrong is said at once.
  const errors = isFromCheck(req) ? here.errors : []
  await answer(ctx, req, res, { draft, number, errors, status: 200 })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const { id } = draft.application
  const number = sectionNumber(draft, req)
  const section = found(draft.definition.sections[number - 1])
  const fault = req.uploadFault ?? null
  const sent = fault === null ? receivedFiles(req) : []
  const rows = await keepRowFiles(ctx, draft, section, sent, (req.body ?? {}) as Body)
  const { body } = rows
  const raw = postedAnswers(draft, section, body, fault === null)
  const saved = await saveDraft(ctx, id, raw, fromPage(section, body))
  if (!saved.ok) return answerTooLate(res, id, saved.refusal)
  const unkept =
    fault === null
      ? [...rows.errors, ...(await keepFormFiles(ctx, draft, section, sent))]
      : faultError(draft, section, fault)
  await dropFile(ctx, id, body)
  if (saved.value.conflicts.length === 0) await dropRowFiles(ctx, draft, raw, body)
  if (saved.value.conflicts.length > 0) return res.redirect(303, paths.merge(id, number))
  const now = await ownDraft(ctx, req, res)
  if (now === null) return
  const pressed = pressedIn(body)
  const wrong = pressed.kind === 'next' ? errorsOf(now, number) : []
  const errors = [...unkept, ...wrong.filter(({ path }) => !unkept.some((one) => one.path === path))]
  if (errors.length > 0) return answer(ctx, req, res, { draft: now, number, errors, status: 422 })
  res.redirect(303, whereTo(req, now, number, pressed))
}

function sectionNumber({ definition }: OwnDraft, req: Request): number {
  const text = String(req.params['number'])
  const number = /^[1-9]\d?$/.test(text) ? Number(text) : 0
  return found(definition.sections[number - 1] === undefined ? null : number)
}

function errorsOf(draft: OwnDraft, number: number): readonly FormError[] {
  return filingState(draft).sections.find((one) => one.number === number)?.errors ?? []
}

/** What was filled in for the applicant says where it comes from, until it is changed. */
async function withOrigins(ctx: Context, t: Shell['t'], draft: OwnDraft): Promise<FormDefinition> {
  const { application, version } = draft
  const known = await firstAnswers(ctx, version, application.applicantAccountId)
  const filled = withAccount(t, draft, known, withGuided(t, draft))
  return withSources(t, { ...draft, sourced: application.sourced }, filled)
}

async function dropFile(ctx: Context, id: string, body: Body): Promise<void> {
  const command = fileCommand(body)
  if (command?.kind === 'remove') await dropMaterial(ctx, id, command.id)
}

/** With its row go its files. */
async function dropRowFiles(ctx: Context, draft: OwnDraft, raw: Raw, body: Body): Promise<void> {
  if (repeatCommand(body)?.kind !== 'remove') return
  const { application, definition, files } = draft
  const gone = goneWithRows(definition, draft.raw, raw)
  for (const { attachmentId } of files.filter((file) => gone.has(file.attachmentId))) {
    await dropMaterial(ctx, application.id, attachmentId)
  }
}

interface Said {
  readonly draft: OwnDraft
  readonly number: number
  readonly errors: readonly FormError[]
  readonly status: number
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  { draft, number, errors, status }: Said,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const { definition, raw, application } = draft
  const { env } = await withUnfinished(ctx.db, { applicationId: application.id }, draft)
  const section = found(definition.sections[number - 1])
  const told = await withOrigins(ctx, t, draft)
  const form = presentForm(told, { raw, errors, env, sections: [section.key] })
  const state = filingState(draft)
  const title = t('有 {count} 处要改', { count: errors.length })
  const frame = filingFrame(shell, draft, state, { place: number, name: t(section.title) })
  const page: SectionPage = {
    ...frame,
    title: errors.length > 0 ? `${title} - ${frame.title}` : frame.title,
    summary: { title, items: form.errors.map(({ summary, href }) => ({ text: t(summary), href })) },
    form: { ...form, errors: [] },
    action: addressOf(req, application.id, number),
    marks: pageMarks(draft, section),
    keeping: keeping(ctx, paths.autosave(application.id, number), paths.uploads(application.id)),
    buttons: buttonsOf(t, req, application.id, previousOf(application.id, state, number) !== null),
  }
  await render(res, 'applications/public/section', page, status)
}

function buttonsOf(t: Shell['t'], req: Request, id: string, hasPrevious: boolean): ButtonProps[] {
  const leave = sendButton(t('先停下'), 'quiet', leaveButton)
  if (isFromCheck(req)) {
    const back = linkButton(t('不改了，回到核对'), paths.check(id))
    return [sendButton(t('存好，回到核对'), 'primary'), back, leave]
  }
  const previous = hasPrevious ? [sendButton(t('上一步'), 'second', previousButton)] : []
  return [sendButton(t('存好，下一步'), 'primary'), ...previous, leave]
}
