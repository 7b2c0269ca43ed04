// 不办了: asks once more on a page of its own, then throws the draft away.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { discardDraft } from '../../discard-draft.ts'
import { paths } from '../../paths.ts'
import { draftSettings } from '../../settings.ts'
import { sendButton } from './filing-buttons.ts'
import { filingState } from './filing-state.ts'
import { firstOpen } from './filing-steps.ts'
import { answerTooLate, ownDraft } from './own-draft.ts'

export interface DiscardPage extends BasePage {
  readonly text: string
  readonly action: string
  readonly buttons: readonly ButtonProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/discard': DiscardPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const { application, version, files } = draft
  await answerDiscard(ctx, res, {
    ...{ matter: version.name, savedAt: application.updatedAt, files: files.length },
    ...{ goOn: firstOpen(application.id, filingState(draft)), action: paths.discard(application.id) },
  })
}

export interface Discarding {
  readonly matter: string
  readonly savedAt: Date
  readonly files: number
  /** Where it is filled in. */
  readonly goOn: string
  readonly action: string
}

/** The page that asks once more, for drafts of every kind. */
export async function answerDiscard(
  { db }: Context,
  res: Response,
  { matter: chinese, savedAt, files, goOn, action }: Discarding,
): Promise<void> {
  const { t, links } = shellOf(res)
  const matter = t.named(chinese)
  const { draftBinDays } = await draftSettings(db)
  await render(res, 'applications/public/discard', {
    title: t('删掉这份草稿？'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('申请：{matter}', { matter }), href: goOn },
      { label: t('删掉草稿'), href: null },
    ],
    text: t('“{matter}”的草稿，{when}存的，传了 {count} 个文件。删掉的放在草稿回收站，{days} 天内可以取回。', {
      ...{ matter, when: longMoment(savedAt), count: files, days: draftBinDays },
    }),
    action,
    buttons: [
      linkButton(t('不删，接着填'), goOn, 'primary'),
      sendButton(t('删掉草稿'), 'danger'),
    ],
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const result = await discardDraft(ctx, id)
  if (!result.ok) return answerTooLate(res, id, result.refusal)
  res.redirect(303, accountPaths.mySpace())
}
