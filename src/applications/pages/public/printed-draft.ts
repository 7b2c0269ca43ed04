// 打印草稿: the draft on paper, with a code with which a window goes on in it.
import type { Request, Response } from 'express'
import { qrPicture } from '../../../accounts/index.ts'
import type { QrPicture } from '../../../accounts/index.ts'
import { presentAnswers } from '../../../forms/index.ts'
import type { AnswersView } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { codeToShow, printCode } from '../../hand-over-draft.ts'
import { paths } from '../../paths.ts'
import { sendButton } from './filing-buttons.ts'
import { filingState } from './filing-state.ts'
import { ownDraft } from './own-draft.ts'

export interface PrintedDraftPage extends BasePage {
  readonly saved: string
  readonly answers: AnswersView
  readonly code: { readonly text: string; readonly qr: QrPicture } | null
  readonly action: string
  readonly button: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/print/draft': PrintedDraftPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const { t, links } = shellOf(res)
  const { application, version, definition, env } = draft
  const code = await codeToShow(ctx, application.id)
  const title = t('草稿：{matter}', { matter: t.named(version.name) })
  await render(res, 'applications/print/draft', {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t.named(version.name), href: paths.check(application.id) },
      { label: t('打印草稿'), href: null },
    ],
    saved: t('{when}存的，还没有提交', { when: longMoment(application.updatedAt) }),
    // Paper lies about: names and numbers are hidden in part.
    answers: presentAnswers(definition, filingState(draft).answers, env, { masked: true }),
    code:
      code === null
        ? null
        : { text: code, qr: qrPicture(code, t('接办码 {code}', { code })) },
    action: paths.printedDraft(application.id),
    button: sendButton(code === null ? t('加上接办码') : t('换一个接办码'), 'second'),
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await printCode(ctx, id)
  if (!done.ok) throw new HttpError(404, 'not found')
  res.redirect(303, paths.printedDraft(id))
}
